package io.rapport.engine.asking;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/**
 * One select, not asked yet.
 *
 * @param sql with named parameters; written in the code, never made of what somebody sent
 * @param values of the parameters; a list stands for as many of them, and must not be empty
 * @param answer made of the rows
 */
public record Question<T>(String sql, Map<String, ?> values, ResultSetExtractor<T> answer) {

    /** A question whose answer is a list, one for each row. */
    public static <R> Question<List<R>> rows(String sql, Map<String, ?> values, RowMapper<R> row) {
        return new Question<>(sql, values, new RowMapperResultSetExtractor<>(row));
    }
}
