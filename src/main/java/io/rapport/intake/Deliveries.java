package io.rapport.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

    /** Whom a message was about, and which request it opened or moved. @param customer null when it waits for its request */
    record Effect(@Nullable CustomerId customer, @Nullable RequestId request) {

        /** It waits for its request. */
        static final Effect NONE_YET = new Effect(null, null);
    }

    private static final String DIGEST = "intake/digest";

    private static final String ONE = " where door = :door and source = :source and external_lookup = :lookup";

    private static final JsonMapper SORTED = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final FactCatalogue catalogue;
    private final Clock clock;
    private final Duration wait;

    /** @param wait how long an event waits for its request */
    Deliveries(
            JdbcClient jdbc,
            Vault vault,
            FactCatalogue catalogue,
            Clock clock,
            @Value("${rapport.intake.wait-for-request}") Duration wait) {
        this.catalogue = catalogue;
        this.wait = wait;
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
     * @param message what was sent
     * @throws org.springframework.dao.DuplicateKeyException when a twin was faster
     */
    Receipt once(Door door, String source, String id, Object message, Supplier<Effect> effect) {
        catalogue.checkName(source);
        var digest = vault.lookup(DIGEST, content(message));
        var known = find(door, source, id);
        if (known.isEmpty()) {
            return taken(door, source, id, digest, effect);
        }
        var before = known.get().digest();
        if (before != null && !before.equals(digest)) {
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
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var had = effect.get();
        settle(door, source, lookup(door, source, id), had);
        return receipt(source, id, had, now);
    }

    /** It has had its effect. */
    void settle(Door door, String source, String lookup, Effect had) {
        var customer = had.customer();
        var request = had.request();
        jdbc.sql("update intake_event set customer_id = :customer, request_id = :request" + ONE)
                .param("customer", customer == null ? null : customer.value())
                .param("request", request == null ? null : request.value())
                .param("door", door.name())
                .param("source", source)
                .param("lookup", lookup)
                .update();
    }

    /** It never came. */
    void forget(Door door, String source, String lookup) {
        jdbc.sql("delete from intake_event" + ONE)
                .param("door", door.name())
                .param("source", source)
                .param("lookup", lookup)
                .update();
    }

    /** Whether it came, whatever has become of it. */
    boolean came(Door door, String source, String id) {
        return find(door, source, id).isPresent();
    }

    private Receipt receipt(String source, String id, Effect had, Instant at) {
        return new Receipt(
                source, id, had.customer(), had.request(), at, had.customer() == null ? at.plus(wait) : null);
    }

    /** What the source's id is found by. */
    String lookup(Door door, String source, String id) {
        return vault.lookup("intake/" + door + "/" + source, id);
    }

    private Optional<Known> find(Door door, String source, String id) {
        return jdbc.sql("select * from intake_event" + ONE)
                .param("door", door.name())
                .param("source", source)
                .param("lookup", lookup(door, source, id))
                .query((row, n) -> read(row, id))
                .optional();
    }

    private Known read(ResultSet row, String id) throws SQLException {
        var customer = row.getString("customer_id");
        var request = row.getString("request_id");
        Instant at = row.getObject("received_at", OffsetDateTime.class).toInstant();
        var had = new Effect(
                customer == null ? null : new CustomerId(customer), request == null ? null : new RequestId(request));
        return new Known(row.getString("digest"), receipt(row.getString("source"), id, had, at));
    }

    /** Tells whether a repeat says the same: by what it means, not by how its JSON was laid out. */
    private static String content(Object message) {
        try {
            var said = message.getClass().getSimpleName() + SORTED.writeValueAsString(message);
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
