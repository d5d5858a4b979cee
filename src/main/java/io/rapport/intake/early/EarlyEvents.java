package io.rapport.intake.early;

import io.rapport.customer.vault.Envelope;
import io.rapport.customer.vault.Envelopes;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that wait for their request. No customer is known yet under whose key their words could be kept: each is sealed
 * under a key of its own, in its row, and goes with it.
 */
@Component
public class EarlyEvents {

    private static final int AT_ONCE = 1000;

    /** The request was submitted meanwhile: its own row in what came in says so. */
    private static final String CAME =
            """
            select e.* from intake_early e join intake_event r
                on r.door = 'REQUEST' and r.source = e.source and r.external_lookup = e.request_lookup
            where r.request_id is not null""";

    /** Those of a request in the order in which they happened. */
    private static final String IN_ORDER = " order by e.source, e.request_lookup, e.happened_at, e.received_at, e.id";

    /** How many events of a source wait. @param since when the first of them came */
    public record Waiting(String source, long events, Instant since) {}

    private final JdbcClient jdbc;
    private final Envelopes envelopes;

    EarlyEvents(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    /** @param words everything it says, in clear */
    public void keep(EarlyEvent early, String words) {
        var closed = envelopes.close(Envelope.EARLY_EVENT, early.id(), words);
        jdbc.sql(
                        """
                        insert into intake_early (id, source, event_lookup, request_lookup, type, happened_at, received_at,
                            master, wrapped, body_text)
                        values (:id, :source, :event, :request, :type, :happened, :received, :master, :wrapped, :text)""")
                .param("id", early.id())
                .param("source", early.source())
                .param("event", early.event())
                .param("request", early.request())
                .param("type", early.type())
                .param("happened", early.happenedAt().atOffset(ZoneOffset.UTC))
                .param("received", early.receivedAt().atOffset(ZoneOffset.UTC))
                .param("master", closed.master())
                .param("wrapped", closed.wrapped())
                .param("text", closed.text())
                .update();
    }

    /** All whose request has come, those of each request in the order in which they happened. */
    public List<EarlyEvent> whoseRequestCame() {
        return jdbc.sql(CAME + IN_ORDER).query((row, n) -> early(row)).list();
    }

    /** The same of one request. */
    public List<EarlyEvent> whoseRequestCame(String source, String request) {
        return jdbc.sql(CAME + " and e.source = :source and e.request_lookup = :request" + IN_ORDER)
                .param("source", source)
                .param("request", request)
                .query((row, n) -> early(row))
                .list();
    }

    /** The same of one customer's requests. */
    public List<EarlyEvent> whoseRequestCame(CustomerId customer) {
        return jdbc.sql(CAME + " and r.customer_id = :customer" + IN_ORDER)
                .param("customer", customer.value())
                .query((row, n) -> early(row))
                .list();
    }

    /** Up to a thousand that came before then, the oldest first. */
    public List<EarlyEvent> receivedBefore(Instant then) {
        return jdbc.sql("select e.* from intake_early e where e.received_at < :then order by e.received_at, e.id"
                        + " fetch first :most rows only")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, n) -> early(row))
                .list();
    }

    /**
     * Takes it out, for the caller's transaction alone: somebody else who takes it too waits, and gets nothing.
     *
     * @return what it says, in clear; empty when it is not here any more
     * @throws io.rapport.customer.master.NoMasterKey when the master key it is under is not here
     */
    public Optional<String> take(EarlyEvent early) {
        return jdbc.sql("select master, wrapped, body_text from intake_early where id = :id")
                .param("id", early.id())
                .query((row, n) -> new Envelopes.Closed(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .map(closed -> envelopes.open(Envelope.EARLY_EVENT, early.id(), closed))
                .filter(words -> remove(early));
    }

    /** Whatever it says goes with it. @return whether it was here */
    public boolean remove(EarlyEvent early) {
        return jdbc.sql("delete from intake_early where id = :id")
                        .param("id", early.id())
                        .update()
                == 1;
    }

    /** Sources of which something waits. */
    public List<Waiting> waiting() {
        return jdbc.sql("select source, count(*), min(received_at) from intake_early group by source order by source")
                .query((row, n) -> new Waiting(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static EarlyEvent early(ResultSet row) throws SQLException {
        return new EarlyEvent(
                row.getString("id"),
                row.getString("source"),
                row.getString("event_lookup"),
                row.getString("request_lookup"),
                row.getString("type"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
