package io.rapport.intake;

import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in, each once. The row is written before the effect, so that a twin waits for us and not we for it. */
@Component
class Deliveries {

    /** Which of a source's ids is meant; events and requests are counted apart. */
    enum Door {
        EVENT("id"),
        REQUEST("externalId");

        private final String field;

        Door(String field) {
            this.field = field;
        }
    }

    /** Whom a message was about, and which request it opened or moved. */
    record Effect(CustomerId customer, @Nullable RequestId request) {}

    private static final String DIGEST = "intake/digest";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param digest of what was sent; null when the customer was erased since, and then any repeat is the same */
    private record Known(@Nullable String digest, Receipt receipt) {}

    /**
     * Has the effect, or answers what was answered before. In the caller's transaction, which must be given up when a
     * twin was faster.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a twin was faster
     */
    Receipt once(Door door, String source, String id, String digest, Supplier<Effect> effect) {
        var known = find(door, source, id);
        if (known.isEmpty()) {
            return taken(door, source, id, digest, effect);
        }
        var before = known.get().digest();
        if (before != null && !before.equals(vault.lookup(DIGEST, digest))) {
            throw new Refusals.SaidSomethingElse(
                    door.field, known.get().receipt().receivedAt().toString());
        }
        return known.get().receipt();
    }

    private Receipt taken(Door door, String source, String id, String digest, Supplier<Effect> effect) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(
                        """
                        insert into intake_event (door, source, external_lookup, digest, received_at)
                        values (:door, :source, :lookup, :digest, :now)""")
                .param("door", door.name())
                .param("source", source)
                .param("lookup", lookup(door, source, id))
                .param("digest", vault.lookup(DIGEST, digest))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var had = effect.get();
        var request = had.request();
        jdbc.sql(
                        """
                        update intake_event set customer_id = :customer, request_id = :request
                        where door = :door and source = :source and external_lookup = :lookup""")
                .param("customer", had.customer().value())
                .param("request", request == null ? null : request.value())
                .param("door", door.name())
                .param("source", source)
                .param("lookup", lookup(door, source, id))
                .update();
        return new Receipt(source, id, had.customer(), request, now);
    }

    private String lookup(Door door, String source, String id) {
        return vault.lookup("intake/" + door + "/" + source, id);
    }

    private Optional<Known> find(Door door, String source, String id) {
        return jdbc.sql(
                        "select * from intake_event where door = :door and source = :source and external_lookup = :lookup")
                .param("door", door.name())
                .param("source", source)
                .param("lookup", lookup(door, source, id))
                .query((row, n) -> read(row, id))
                .optional();
    }

    private static Known read(ResultSet row, String id) throws SQLException {
        var request = row.getString("request_id");
        Instant at = row.getObject("received_at", OffsetDateTime.class).toInstant();
        var receipt = new Receipt(
                row.getString("source"),
                id,
                new CustomerId(row.getString("customer_id")),
                request == null ? null : new RequestId(request),
                at);
        return new Known(row.getString("digest"), receipt);
    }
}
