package io.rapport.customer.bulk;

import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.store.Lookups;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of a batch before it: who has the identifiers, and which interactions are there. */
final class Standing {

    /** Something of a system, by the lookup of its value there. */
    record Key(String system, String lookup) {}

    /** An interaction that is there, its words sealed under the key of its customer. */
    record Recorded(long customer, String channel, Direction direction, @Nullable String subject, String text) {

        static Recorded of(ResultSet row) throws SQLException {
            return new Recorded(
                    row.getLong("customer_id"),
                    row.getString("channel"),
                    Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                    row.getString("subject_text"),
                    row.getString("body_text"));
        }

        boolean isSaidAgainBy(NewInteraction repeat, Vault vault) {
            var whose = CustomerId.of(customer);
            return repeat.saysTheSameAs(
                    channel,
                    direction,
                    subject == null ? null : vault.open(whose, subject).orElse(null),
                    vault.open(whose, text).orElse(""));
        }
    }

    private final Map<SourceIdentifier, Key> identifiers = new HashMap<>();
    private final Map<Key, Long> owners = new HashMap<>();
    private final Map<Key, Recorded> interactions = new HashMap<>();

    private Standing() {}

    /** Two statements for each system in the batch. */
    static Standing of(List<Entry> entries, JdbcClient jdbc, Vault vault) {
        var standing = new Standing();
        var happened = new HashSet<Key>();
        for (var entry : entries) {
            entry.known()
                    .forEach(known -> standing.identifiers.computeIfAbsent(
                            known, fresh -> new Key(fresh.system(), Lookups.of(fresh, vault))));
            if (entry.interaction() != null) {
                happened.add(key(entry.interaction(), vault));
            }
        }
        find(
                "select value_lookup, customer_id from customer_identifier"
                        + " where source_system = :system and value_lookup in (:lookups)",
                standing.identifiers.values(),
                (key, row) -> standing.owners.put(key, row.getLong("customer_id")),
                jdbc);
        find(
                "select external_lookup, customer_id, channel, direction, subject_text, body_text"
                        + " from customer_interaction where source = :system and external_lookup in (:lookups)",
                happened,
                (key, row) -> standing.interactions.put(key, Recorded.of(row)),
                jdbc);
        vault.fetch(standing.interactions.values().stream()
                .map(Recorded::customer)
                .distinct()
                .map(CustomerId::of)
                .toList());
        return standing;
    }

    private interface Found {
        void is(Key key, ResultSet row) throws SQLException;
    }

    private static void find(String sql, Collection<Key> keys, Found found, JdbcClient jdbc) {
        keys.stream().distinct().collect(Collectors.groupingBy(Key::system)).forEach((system, some) -> jdbc.sql(sql)
                .param("system", system)
                .param("lookups", some.stream().map(Key::lookup).toList())
                .query(row -> {
                    found.is(new Key(system, row.getString(1)), row);
                }));
    }

    static Key key(NewInteraction interaction, Vault vault) {
        return new Key(
                interaction.source(), Lookups.ofInteraction(interaction.source(), interaction.externalId(), vault));
    }

    Key key(SourceIdentifier identifier) {
        return Objects.requireNonNull(identifiers.get(identifier));
    }

    /** The number of the customer who has it, or null. */
    @Nullable
    Long owner(Key identifier) {
        return owners.get(identifier);
    }

    /** What was recorded under it, or null. */
    @Nullable
    Recorded recorded(Key interaction) {
        return interactions.get(interaction);
    }
}
