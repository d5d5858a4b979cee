package io.rapport.privacy;

import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyRequest.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Privacy requests at rest. */
@Component
class PrivacyRows {

    private final JdbcClient jdbc;

    PrivacyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PrivacyRequestId> find(String source, String lookup) {
        return jdbc.sql("select id from privacy_request where source = :source and external_lookup = :lookup")
                .param("source", source)
                .param("lookup", lookup)
                .query(String.class)
                .optional()
                .map(PrivacyRequestId::new);
    }

    PrivacyRequestId insert(NewPrivacyRequest asked, String lookup, Instant received, Instant now) {
        var number = jdbc.sql("select nextval('privacy_request_id')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into privacy_request (id, number, customer_id, source, external_lookup, kind, declared_law,
                            received_at, opened_by, opened_at)
                        values (:id, :number, :customer, :source, :lookup, :kind, :law, :received, :by, :now)""")
                .param("id", "P-" + number)
                .param("number", number)
                .param("customer", asked.customer().value())
                .param("source", asked.source())
                .param("lookup", lookup)
                .param("kind", asked.kind())
                .param("law", asked.declaredLaw())
                .param("received", at(received))
                .param("by", asked.by())
                .param("now", at(now))
                .update();
        return new PrivacyRequestId("P-" + number);
    }

    Optional<PrivacyRequest> find(PrivacyRequestId id) {
        return jdbc.sql("select * from privacy_request where id = :id")
                .param("id", id.value())
                .query(PrivacyRows::read)
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<PrivacyRequest> lock(PrivacyRequestId id) {
        return jdbc.sql("select * from privacy_request where id = :id for update")
                .param("id", id.value())
                .query(PrivacyRows::read)
                .optional();
    }

    /** Newest first. @param customers of these only, or of everybody when empty */
    List<PrivacyRequest> list(List<CustomerId> customers, long below, int rows) {
        return jdbc.sql("select * from privacy_request where number < :below "
                        + (customers.isEmpty() ? "" : "and customer_id in (:customers) ")
                        + "order by number desc fetch first :rows rows only")
                .param("below", below)
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("rows", rows)
                .query(PrivacyRows::read)
                .list();
    }

    /** Writes these columns of one row; names come from our code only. */
    void set(PrivacyRequestId id, Map<String, ? extends @Nullable Object> columns) {
        var names = columns.keySet().stream().sorted().toList();
        var update = jdbc.sql("update privacy_request set "
                        + String.join(
                                ", ", names.stream().map(n -> n + " = :" + n).toList()) + " where id = :id")
                .param("id", id.value());
        for (var name : names) {
            var value = columns.get(name);
            update = update.param(name, value instanceof Instant moment ? at(moment) : value);
        }
        update.update();
    }

    void note(PrivacyRequestId id, String what, @Nullable String code, @Nullable String by, Instant at) {
        jdbc.sql(
                        """
                        insert into privacy_event (request_id, what, code, done_by, at)
                        values (:id, :what, :code, :by, :at)""")
                .param("id", id.value())
                .param("what", what)
                .param("code", code)
                .param("by", by)
                .param("at", at(at))
                .update();
    }

    List<Event> events(PrivacyRequestId id) {
        return jdbc.sql("select what, code, done_by, at from privacy_event where request_id = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Event(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PrivacyRequest read(ResultSet row, int n) throws SQLException {
        var verdict = row.getString("verdict");
        return new PrivacyRequest(
                new PrivacyRequestId(row.getString("id")),
                new CustomerId(row.getString("customer_id")),
                PrivacyKind.find(row.getString("kind")).orElseThrow(),
                row.getString("declared_law"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("law"),
                row.getString("law_reason"),
                time(row, "confirm_due"),
                time(row, "answer_due"),
                time(row, "latest_due"),
                row.getString("remind_before"),
                row.getString("clock_ground"),
                row.getString("zone"),
                time(row, "extended_at"),
                row.getString("identity_check"),
                verdict == null ? null : Verdict.of(verdict),
                row.getString("ground"),
                row.getString("erasure_reason"),
                row.getString("decided_by"),
                time(row, "carried_out_at"),
                time(row, "answered_at"),
                time(row, "ended_at"));
    }
}
