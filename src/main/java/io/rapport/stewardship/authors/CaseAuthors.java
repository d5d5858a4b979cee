package io.rapport.stewardship.authors;

import io.rapport.customer.lookalikes.Authors;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of the people here wrote what counts of two who look alike, when the question is put: what they wrote may have been a
 * guess at the other one, and the question would be the answer. User ids only.
 */
@Component
public class CaseAuthors {

    private final JdbcClient jdbc;
    private final Authors written;

    CaseAuthors(JdbcClient jdbc, Authors written) {
        this.jdbc = jdbc;
        this.written = written;
    }

    /**
     * Notes them at each time the question is put; who was noted before stays.
     *
     * @param number of the case about these two
     */
    public void note(long number, CustomerId one, CustomerId other) {
        var noted = of(number);
        written.of(one, other).stream()
                .filter(author -> !noted.contains(author))
                .forEach(author -> jdbc.sql("insert into steward_case_author (case_id, author) values (:id, :author)")
                        .param("id", number)
                        .param("author", author)
                        .update());
    }

    /** Whether somebody here wrote something that counts of these two. */
    public boolean isAnybody(CustomerId one, CustomerId other) {
        return !written.of(one, other).isEmpty();
    }

    /** By name. */
    public List<String> of(long number) {
        return jdbc.sql("select author from steward_case_author where case_id = :id order by author")
                .param("id", number)
                .query(String.class)
                .list();
    }
}
