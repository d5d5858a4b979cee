package io.rapport.customer.hold;

import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.vault.Tombstones;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.AsSystem;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.SaysSomething;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Place, show and lift legal holds. Who did it stands in the engine's operation log. The engine's history of who is held,
 * and of all who are one with them, stays as long as the hold.
 */
@Service
@Transactional
public class LegalHolds {

    private static final String COLUMNS =
            "select customer_id, reason_text, placed_by, placed_at from customer_legal_hold where ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Tombstones tombstones;
    private final HeldRows rows;
    private final HeldMembers members;
    private final AsSystem engine;
    private final Clock clock;

    LegalHolds(
            JdbcClient jdbc,
            Vault vault,
            Tombstones tombstones,
            HeldRows rows,
            HeldMembers members,
            AsSystem engine,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tombstones = tombstones;
        this.rows = rows;
        this.members = members;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Places a hold, or gives the standing one another reason. The same reason again changes nothing.
     *
     * @param reason up to {@link LegalHold#REASON_MOST} characters; refused when it says nothing
     * @param by the engine's user id of who places it
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     * @throws io.rapport.customer.vault.Erased when the customer was erased
     */
    public LegalHold place(CustomerId customer, String reason, String by) {
        if (!SaysSomething.is(reason)) {
            throw new FieldRefused("reason-missing", "reason", "reason says nothing; say why nothing may be deleted.");
        }
        lock(customer);
        var standing = find(customer);
        if (standing.isPresent() && standing.get().reason().equals(reason)) {
            return standing.get();
        }
        remove(customer);
        var placed = new LegalHold(customer, reason, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(
                        """
                        insert into customer_legal_hold (customer_id, reason_text, placed_by, placed_at)
                        values (:id, :reason, :by, :at)""")
                .param("id", customer.number())
                .param("reason", vault.seal(customer, reason))
                .param("by", by)
                .param("at", placed.at().atOffset(ZoneOffset.UTC))
                .update();
        engine.note("legal-hold.placed", customer.value());
        members.changed(customer);
        return placed;
    }

    /** Lifts the hold: from now on periods and erasures count again. @throws NotHeld when there is none */
    public void lift(CustomerId customer) {
        lock(customer);
        if (remove(customer) == 0) {
            throw new NotHeld(customer);
        }
        engine.note("legal-hold.lifted", customer.value());
        members.changed(customer);
    }

    /** @throws NotHeld when there is none */
    public LegalHold get(CustomerId customer) {
        return find(customer).orElseThrow(() -> new NotHeld(customer));
    }

    public boolean isHeld(CustomerId customer) {
        return !held(List.of(customer)).isEmpty();
    }

    /** Those of these who are under legal hold, in one question. */
    public Set<CustomerId> held(Collection<CustomerId> customers) {
        return rows.among(customers);
    }

    /** Holds by customer. @param after the id of the last customer of the page before */
    public Page<LegalHold> list(int limit, @Nullable String after) {
        var rows = jdbc.sql(COLUMNS + "customer_id > :after order by customer_id fetch first :most rows only")
                .param("after", after == null ? 0 : new CustomerId(after).number())
                .param("most", BadPage.checked(limit) + 1)
                .query(this::read)
                .list();
        return Page.of(rows, limit, hold -> hold.customer().value());
    }

    private Optional<LegalHold> find(CustomerId customer) {
        return jdbc.sql(COLUMNS + "customer_id = :id")
                .param("id", customer.number())
                .query(this::read)
                .optional();
    }

    /** Whoever deletes something about the customer waits, or has done so. */
    private void lock(CustomerId customer) {
        var found = jdbc.sql("select id from customer_record where id = :id for update")
                .param("id", customer.number())
                .query(Long.class)
                .optional();
        if (found.isEmpty()) {
            throw tombstones.missing(customer);
        }
    }

    private int remove(CustomerId customer) {
        return jdbc.sql("delete from customer_legal_hold where customer_id = :id")
                .param("id", customer.number())
                .update();
    }

    private LegalHold read(ResultSet row, int number) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        return new LegalHold(
                customer,
                vault.open(customer, row.getString("reason_text")).orElse(""),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant());
    }
}
