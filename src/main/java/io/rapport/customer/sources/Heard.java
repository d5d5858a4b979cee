package io.rapport.customer.sources;

import io.rapport.engine.asking.Question;
import io.rapport.engine.asking.Round;
import io.rapport.engine.asking.Rounds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each source last told us something. Kept in memory and written down now and then: a row that every message
 * touched would make all of them wait for each other.
 */
@Component
class Heard {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Map<String, Instant> here = new ConcurrentHashMap<>();

    Heard(JdbcClient jdbc, Rounds rounds) {
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    void note(String source, Instant at) {
        here.merge(source, at.truncatedTo(ChronoUnit.MICROS), Heard::later);
    }

    /** On this node and on the others. */
    Map<String, Instant> all() {
        return rounds.ask(question());
    }

    Supplier<Map<String, Instant>> ask(Round round) {
        return round.ask(question());
    }

    private Question<Map<String, Instant>> question() {
        return new Question<>("select source, heard_at from customer_source", Map.of(), row -> {
            var all = new HashMap<>(here);
            while (row.next()) {
                all.merge(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), Heard::later);
            }
            return all;
        });
    }

    /** Writes down what was heard since. A source that another node was faster to write is written the next time. */
    void keep() {
        here.forEach((source, at) -> {
            try {
                keep(source, at);
            } catch (DuplicateKeyException twin) {
                return;
            }
            here.remove(source, at);
        });
    }

    private void keep(String source, Instant at) {
        var known = jdbc.sql("select count(*) from customer_source where source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
        jdbc.sql(
                        known == 0
                                ? "insert into customer_source (source, heard_at) values (:source, :at)"
                                : "update customer_source set heard_at = :at where source = :source and heard_at < :at")
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
