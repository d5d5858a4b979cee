package io.rapport.customer.identity;

import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Merges at rest, and what they do to the records. The reason is sealed under the survivor's key. */
@Component
class MergeRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    MergeRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    MergeId add(CustomerId survivor, CustomerId absorbed, NewMerge asked, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into customer_merge (survivor_id, absorbed_id, asked_survivor_id, asked_absorbed_id,
                            merged_at, merged_by, reason_text)
                        values (:survivor, :absorbed, :askedSurvivor, :askedAbsorbed, :now, :by, :reason)""")
                .param("survivor", survivor.number())
                .param("absorbed", absorbed.number())
                .param("askedSurvivor", asked.survivor().number())
                .param("askedAbsorbed", asked.absorbed().number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", asked.by())
                .param("reason", vault.seal(survivor, asked.reason()))
                .update(key, "id");
        return new MergeId("M-" + Objects.requireNonNull(key.getKey()));
    }

    /** The absorbed one and whoever stood behind them point at the survivor: a path has one step. */
    void join(CustomerId survivor, CustomerId absorbed) {
        jdbc.sql("update customer_record set merged_into = :survivor where id = :absorbed or merged_into = :absorbed")
                .param("survivor", survivor.number())
                .param("absorbed", absorbed.number())
                .update();
    }

    /** These stand for themselves again, behind the one of them who was absorbed. */
    void part(CustomerId absorbed, Collection<CustomerId> brought) {
        jdbc.sql("update customer_record set merged_into = case when id = :absorbed then null else"
                        + " cast(:absorbed as bigint) end where id in (:brought)")
                .param("absorbed", absorbed.number())
                .param("brought", brought.stream().map(CustomerId::number).toList())
                .update();
    }

    void undone(MergeId merge, String by, Instant now) {
        jdbc.sql("update customer_merge set undone_at = :now, undone_by = :by where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", merge.number())
                .update();
    }

    Optional<Merge> find(MergeId id) {
        return jdbc.sql("select * from customer_merge where id = :id")
                .param("id", id.number())
                .query(this::read)
                .optional();
    }

    List<Merge> find(Collection<MergeId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from customer_merge where id in (:ids)")
                        .param("ids", ids.stream().map(MergeId::number).toList())
                        .query(this::read)
                        .list();
    }

    /** All that one of these took part in, undone ones too, in the order in which they were made. */
    List<Merge> of(Collection<CustomerId> customers) {
        return jdbc.sql("select * from customer_merge where survivor_id in (:ids) or absorbed_id in (:ids) order by id")
                .param("ids", customers.stream().map(CustomerId::number).toList())
                .query(this::read)
                .list();
    }

    private Merge read(ResultSet row, int number) throws SQLException {
        var survivor = CustomerId.of(row.getLong("survivor_id"));
        var reason = row.getString("reason_text");
        return new Merge(
                new MergeId("M-" + row.getLong("id")),
                survivor,
                CustomerId.of(row.getLong("absorbed_id")),
                CustomerId.of(row.getLong("asked_survivor_id")),
                CustomerId.of(row.getLong("asked_absorbed_id")),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("merged_by"),
                reason.isEmpty() ? null : vault.open(survivor, reason).orElse(null),
                at(row, "undone_at"),
                row.getString("undone_by"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
