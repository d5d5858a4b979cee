package io.rapport.engine.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rapport.engine.asking.Round.Asked;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Component;

/**
 * Sends the questions of a {@link Round}. PostgreSQL is asked all of them in one message, which saves a round trip for
 * each; H2, which lives in our own process, one after the other.
 */
@Component("engineRounds")
public class Rounds {

    private static final int FORMS_KEPT = 1_000;

    private final JdbcOperations jdbc;
    private final boolean together;
    private final Cache<Shape, Form> forms =
            Caffeine.newBuilder().maximumSize(FORMS_KEPT).build();
    private final Cache<List<String>, String> messages =
            Caffeine.newBuilder().maximumSize(FORMS_KEPT).build();

    Rounds(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        together = "PostgreSQL".equals(jdbc.execute(product));
    }

    /** A select with lists of these lengths. */
    private record Shape(String sql, Map<String, Integer> lists) {}

    /** The same as the driver takes it. @param names of the values, in the order in which they are set */
    private record Form(String sql, List<String> names) {

        static Form of(Question<?> question) {
            var parsed = NamedParameterUtils.parseSqlStatement(question.sql());
            var itself = new HashMap<String, String>();
            question.values().keySet().forEach(name -> itself.put(name, name));
            var names = NamedParameterUtils.buildValueArray(parsed, new MapSqlParameterSource(itself), null);
            return new Form(
                    NamedParameterUtils.substituteNamedParameters(parsed, new MapSqlParameterSource(question.values())),
                    Arrays.stream(names).map(String.class::cast).toList());
        }
    }

    /** A select with its values in the order of its question marks. */
    private record Sent(String sql, List<@Nullable Object> values) {}

    public Round begin() {
        return new Round(this::ask);
    }

    /** The answer to a single question. */
    public <T> T ask(Question<T> question) {
        var asked = new Asked<>(question);
        ask(List.of(asked));
        return asked.get();
    }

    private void ask(List<Asked<?>> asked) {
        if (!together) {
            asked.forEach(one -> send(sent(one.question), List.of(one)));
            return;
        }
        if (!asked.isEmpty()) {
            var each = asked.stream().map(one -> sent(one.question)).toList();
            send(
                    new Sent(
                            messages.get(each.stream().map(Sent::sql).toList(), parts -> String.join(";\n", parts)),
                            each.stream()
                                    .flatMap(sent -> sent.values().stream())
                                    .toList()),
                    asked);
        }
    }

    private void send(Sent sent, List<Asked<?>> asked) {
        PreparedStatementCallback<@Nullable Void> answers = statement -> {
            new ArgumentPreparedStatementSetter(sent.values().toArray()).setValues(statement);
            var found = statement.execute();
            for (var one : asked) {
                if (!found) {
                    throw new SQLException("No answer to " + one.question.sql());
                }
                answer(one, statement);
                found = statement.getMoreResults();
            }
            return null;
        };
        jdbc.execute(sent.sql(), answers);
    }

    private static <T> void answer(Asked<T> asked, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            asked.answer(asked.question.answer().extractData(rows));
        }
    }

    private Sent sent(Question<?> question) {
        var lists = new HashMap<String, Integer>();
        question.values().forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                lists.put(name, many.size());
            }
        });
        var form = forms.get(new Shape(question.sql(), lists), shape -> Form.of(question));
        var values = new ArrayList<@Nullable Object>();
        for (var name : form.names()) {
            var value = question.values().get(name);
            if (value instanceof Collection<?> many) {
                values.addAll(many);
            } else {
                values.add(value);
            }
        }
        return new Sent(form.sql(), values);
    }
}
