package io.rapport.customer.restriction;

import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Restrictions at rest. */
@Component
class RestrictionRows {

    private final JdbcClient jdbc;

    RestrictionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Restriction placed) {
        jdbc.sql(
                        """
                        insert into customer_restriction (request_id, customer_id, kind, ground, since_at, zone, review_at)
                        values (:request, :customer, :kind, :ground, :since, :zone, :review)""")
                .param("request", placed.request().value())
                .param("customer", placed.customer().number())
                .param("kind", placed.kind())
                .param("ground", placed.ground().code())
                .param("since", utc(placed.since()))
                .param("zone", placed.zone().getId())
                .param("review", utc(placed.reviewAt()))
                .update();
    }

    Optional<Restriction> find(RequestId request) {
        return jdbc.sql("select * from customer_restriction where request_id = :request")
                .param("request", request.value())
                .query(RestrictionRows::read)
                .optional();
    }

    /** @param customers at least one */
    static Question<List<Restriction>> standing(Collection<CustomerId> customers) {
        return of(customers, " and lifted_at is null");
    }

    /** Those that were lifted included. @param customers at least one */
    static Question<List<Restriction>> history(Collection<CustomerId> customers) {
        return of(customers, "");
    }

    private static Question<List<Restriction>> of(Collection<CustomerId> customers, String which) {
        return Question.rows(
                "select * from customer_restriction where customer_id in (:customers)" + which
                        + " order by since_at, request_id",
                Map.of("customers", customers.stream().map(CustomerId::number).toList()),
                RestrictionRows::read);
    }

    void reviewAgain(RequestId request, Instant at) {
        jdbc.sql("update customer_restriction set review_at = :at where request_id = :request")
                .param("at", utc(at))
                .param("request", request.value())
                .update();
    }

    void lift(RequestId request, Instant now) {
        jdbc.sql("update customer_restriction set lifted_at = :now where request_id = :request and lifted_at is null")
                .param("now", utc(now))
                .param("request", request.value())
                .update();
    }

    void delete(CustomerId customer) {
        jdbc.sql("delete from customer_restriction where customer_id = :customer")
                .param("customer", customer.number())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Restriction read(ResultSet row, int number) throws SQLException {
        var lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Restriction(
                CustomerId.of(row.getLong("customer_id")),
                row.getString("kind"),
                RestrictionGround.of(row.getString("ground")),
                new RequestId(row.getString("request_id")),
                row.getObject("since_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getObject("review_at", OffsetDateTime.class).toInstant(),
                lifted == null ? null : lifted.toInstant());
    }
}
