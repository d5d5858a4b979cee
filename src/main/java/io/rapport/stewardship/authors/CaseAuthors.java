package io.rapport.stewardship.authors;

import io.rapport.customer.lookalikes.Authors;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of the people here wrote what counts of two who look alike, when they were found: what they wrote may have been a
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

    /** @param number of the case about these two */
    public void note(long number, CustomerId one, CustomerId other) {
        written.of(one, other)
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
