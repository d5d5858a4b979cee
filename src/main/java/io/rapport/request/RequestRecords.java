package io.rapport.request;

import io.rapport.customer.InteractionId;
import io.rapport.customer.identity.Members;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests at rest. Each step writes the columns it is about and no others. */
@Component
class RequestRecords {

    private final JdbcClient jdbc;
    private final Members members;
    private final Vault vault;

    RequestRecords(JdbcClient jdbc, Members members, Vault vault) {
        this.jdbc = jdbc;
        this.members = members;
        this.vault = vault;
    }

    RequestId insert(NewRequest request) {
        var number = jdbc.sql("select nextval('request_id')").query(Long.class).single();
        jdbc.sql(
                        """
                        insert into request_record (id, number, customer_id, type, source, external_lookup, external_text,
                            channel,
                            opening, state, opened_at, handovers, reopens)
                        values (:id, :number, :customer, :type, :source, :lookup, :externalId, :channel,
                            :opening, 'OPEN', :openedAt, 0, 0)""")
                .param("id", "R-" + number)
                .param("number", number)
                .param("customer", request.customer().value())
                .param("type", request.type().code())
                .param("source", request.source())
                .param("lookup", lookup(request.source(), request.externalId()))
                .param("externalId", vault.seal(request.customer(), request.externalId()))
                .param("channel", request.channel())
                .param("opening", request.opening().value())
                .param("openedAt", request.openedAt().atOffset(ZoneOffset.UTC))
                .update();
        return new RequestId("R-" + number);
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql("select * from request_record where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    Optional<RequestId> find(String source, String externalId) {
        return jdbc.sql("select id from request_record where source = :source and external_lookup = :lookup")
                .param("source", source)
                .param("lookup", lookup(source, externalId))
                .query(String.class)
                .optional()
                .map(RequestId::new);
    }

    /** @param changes column to new value; an instant is written in UTC */
    void change(RequestId id, Map<String, ?> changes) {
        var columns = changes.keySet().stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
        var values = new HashMap<String, @Nullable Object>();
        changes.forEach((column, value) -> values.put(column, stored(value)));
        var changed = jdbc.sql("update request_record set " + columns + " where id = :id")
                .params(values)
                .param("id", id.value())
                .update();
        if (changed == 0) {
            throw new Refusals.UnknownRequest(id);
        }
    }

    void count(RequestId id, String column) {
        jdbc.sql("update request_record set %1$s = %1$s + 1 where id = :id".formatted(column))
                .param("id", id.value())
                .update();
    }

    /** Writes the score unless one stands; false when it does. */
    boolean feedback(RequestId id, int score, @Nullable String by, Instant at) {
        return jdbc.sql(
                                """
                        update request_record set feedback_score = :score, feedback_by = :by, feedback_at = :at
                        where id = :id and feedback_score is null""")
                        .param("id", id.value())
                        .param("score", score)
                        .param("by", by)
                        .param("at", stored(at))
                        .update()
                > 0;
    }

    long open(@Nullable CustomerId customer) {
        return jdbc.sql("select count(*) from request_record where state in ('OPEN', 'WAITING')"
                        + (customer == null ? "" : " and customer_id in (:customers)"))
                .params(customer == null ? Map.of() : Map.of("customers", idsOf(customer)))
                .query(Long.class)
                .single();
    }

    Page<Request> page(Requests.Filter filter, int limit, long below) {
        var values = new HashMap<String, Object>(Map.of("below", below, "rows", limit + 1));
        var where = new StringBuilder("number < :below");
        narrow(where, values, "customer_id", filter.customer() == null ? null : idsOf(filter.customer()));
        narrow(
                where,
                values,
                "team",
                filter.team() == null ? null : filter.team().code());
        narrow(
                where,
                values,
                "state",
                filter.state() == null ? null : filter.state().name());
        vault.fetch(
                jdbc.sql("select customer_id from request_record where " + where + " order by number desc limit :rows")
                        .params(values)
                        .query((row, n) -> new CustomerId(row.getString(1)))
                        .list());
        var rows = jdbc.sql("select * from request_record where " + where + " order by number desc limit :rows")
                .params(values)
                .query(this::read)
                .list();
        return Page.of(rows, limit, request -> request.id().value());
    }

    /** One person's requests, under whichever of their ids they were opened. */
    private List<String> idsOf(CustomerId customer) {
        return members.of(customer).stream().map(CustomerId::value).toList();
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and %1$s in (:%1$s)".formatted(column));
            values.put(column, value);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
    }

    private String lookup(String source, String externalId) {
        return vault.lookup("request/" + source, externalId);
    }

    private Request read(ResultSet row, int number) throws SQLException {
        var customer = new CustomerId(row.getString("customer_id"));
        var externalId = row.getString("external_text");
        var tier = row.getString("tier");
        var team = row.getString("team");
        var score = row.getInt("feedback_score");
        return new Request(
                new RequestId(row.getString("id")),
                row.getString("source"),
                externalId.isEmpty() ? null : vault.open(customer, externalId).orElse(null),
                customer,
                new RequestType(row.getString("type")),
                row.getString("channel"),
                new InteractionId(row.getString("opening")),
                tier == null ? null : new Tier(tier),
                row.getString("tier_decision"),
                team == null ? null : new TeamId(team),
                RequestState.valueOf(row.getString("state")),
                at(row, "opened_at").orElseThrow(),
                at(row, "first_response_at").orElse(null),
                at(row, "resolved_at").orElse(null),
                at(row, "closed_at").orElse(null),
                at(row, "ended_at").orElse(null),
                row.getString("end_event"),
                row.getInt("handovers"),
                row.getInt("reopens"),
                at(row, "feedback_asked_at").orElse(null),
                score == 0 ? null : score);
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
