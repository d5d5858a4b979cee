package io.rapport.commitments;

import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Commitments at rest. */
@Component
class CommitmentRows {

    private static final String ALL =
            """
            select id, customer_id, promise_text, owner, owner_is_team, request_id, source, author, promised_at, due_at,
                coalesce(recorded_at, promised_at) as known_at, due_zone, state, changed_by, changed_at, settled_by,
                settled_at, version from commitments_entry where\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    CommitmentRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param confirmedBy who said that the words hold no special category, where they read so */
    CommitmentId add(
            CustomerId customer,
            NewCommitment given,
            String source,
            String author,
            Instant now,
            @Nullable String confirmedBy) {
        var key = new GeneratedKeyHolder();
        var about = given.about();
        terms(
                        """
                        insert into commitments_entry (customer_id, promise_text, owner, owner_is_team, request_id,
                            source, author, promised_at, due_at, due_zone, state, version, confirmed_by)
                        values (:customer, :text, :owner, :isTeam, :about, :source, :author, :now, :due, :zone, 'open', 1,
                            :confirmed)""",
                        customer,
                        given.terms())
                .param("customer", customer.number())
                .param("about", about == null ? null : about.value())
                .param("source", source)
                .param("author", author)
                .param("now", time(now))
                .param("confirmed", confirmedBy)
                .update(key, "id");
        return CommitmentId.of(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** The caller holds the customer's lock. */
    void change(Commitment standing, Terms terms, String by, Instant now, @Nullable String confirmedBy) {
        terms(
                        """
                        update commitments_entry set promise_text = :text, source = :source, owner = :owner, owner_is_team = :isTeam,
                            due_at = :due, due_zone = :zone, changed_by = :by, changed_at = :now,
                            version = version + 1, confirmed_by = :confirmed where id = :id""",
                        standing.customer(),
                        terms)
                .param("id", standing.id().number())
                .param("source", standing.source())
                .param("by", by)
                .param("now", time(now))
                .param("confirmed", confirmedBy)
                .update();
    }

    private JdbcClient.StatementSpec terms(String sql, CustomerId customer, Terms terms) {
        return jdbc.sql(sql)
                .param("text", vault.seal(customer, terms.text()))
                .param("owner", terms.owner().id())
                .param("isTeam", terms.owner().isTeam())
                .param("due", time(terms.dueAt()))
                .param("zone", terms.zone());
    }

    /** The caller holds the customer's lock. */
    void settle(CommitmentId id, CommitmentState state, String by, Instant now) {
        jdbc.sql(
                        """
                        update commitments_entry set state = :state, settled_by = :by, settled_at = :now,
                            version = version + 1 where id = :id""")
                .param("id", id.number())
                .param("state", state.code())
                .param("by", by)
                .param("now", time(now))
                .update();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("delete from commitments_entry where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    Optional<Commitment> find(Collection<CustomerId> members, CommitmentId id) {
        return jdbc.sql(ALL + "customer_id in (:customers) and id = :id")
                .param("customers", numbers(members))
                .param("id", id.number())
                .query(this::commitment)
                .optional();
    }

    /** Those below an id, the newest first. */
    List<Commitment> below(Collection<CustomerId> members, long below, int most) {
        vault.fetch(members);
        return jdbc.sql(ALL
                        + "customer_id in (:customers) and id < :below order by id desc fetch first :most rows only")
                .param("customers", numbers(members))
                .param("below", below)
                .param("most", most)
                .query(this::commitment)
                .list();
    }

    /** Those that were given before a place, the newest first. */
    List<Commitment> before(Collection<CustomerId> members, Instant at, long number, int most) {
        vault.fetch(members);
        return jdbc.sql(
                        ALL
                                + """
                        customer_id in (:customers) and promised_at <= :at and (promised_at < :at or id < :id)
                        order by promised_at desc, id desc fetch first :most rows only""")
                .param("customers", numbers(members))
                .param("at", time(at))
                .param("id", number)
                .param("most", most)
                .query(this::commitment)
                .list();
    }

    /** The open ones after one, those that are due first first. */
    List<Commitment> open(Collection<CustomerId> members, Instant due, long after, int most) {
        vault.fetch(members);
        return jdbc.sql(
                        ALL
                                + """
                        customer_id in (:customers) and state = 'open' and (due_at > :due or due_at = :due and id > :after)
                        order by due_at, id fetch first :most rows only""")
                .param("customers", numbers(members))
                .param("due", time(due))
                .param("after", after)
                .param("most", most)
                .query(this::commitment)
                .list();
    }

    static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::number).toList();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Commitment commitment(ResultSet row, int number) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        var about = row.getString("request_id");
        return new Commitment(
                CommitmentId.of(row.getLong("id")),
                customer,
                vault.open(customer, row.getString("promise_text")).orElse(""),
                new Owner(row.getString("owner"), row.getBoolean("owner_is_team")),
                about == null ? null : new RequestId(about),
                row.getString("source"),
                row.getString("author"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("due_zone"),
                CommitmentState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("changed_by"),
                at(row, "changed_at"),
                row.getString("settled_by"),
                at(row, "settled_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
