package io.rapport.customer.bulk;

import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.store.Lookups;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the database knows of a batch before it: who has the identifiers, and which interactions are there. */
final class Standing {

    /** Something of a system, by the lookup of its value there. */
    record Key(String system, String lookup) {}

    /**
     * @param keys of the identifiers, in their order
     * @param talk of the interaction
     * @param alone whether it has to go through the front door whatever it meets
     */
    record Line(Entry entry, List<Key> keys, @Nullable Key talk, boolean alone) {}

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

    /** What the lines of a batch are found by, each worked out once. */
    static final class Keys {
        private final Map<SourceIdentifier, Key> identifiers = new HashMap<>();
        private final Vault vault;

        Keys(Vault vault) {
            this.vault = vault;
        }

        List<Key> of(List<SourceIdentifier> known) {
            return known.stream()
                    .map(one -> identifiers.computeIfAbsent(
                            one, fresh -> new Key(fresh.system(), Lookups.of(fresh, vault))))
                    .toList();
        }

        @Nullable
        Key of(@Nullable NewInteraction interaction) {
            return interaction == null
                    ? null
                    : new Key(
                            interaction.source(),
                            Lookups.ofInteraction(interaction.source(), interaction.externalId(), vault));
        }
    }

    private final Map<Key, Long> owners = new HashMap<>();
    private final Map<Key, Recorded> interactions = new HashMap<>();

    private Standing() {}

    /** Two statements. */
    static Standing of(List<Line> lines, Rows rows, Vault vault) {
        var standing = new Standing();
        standing.owners.putAll(owners(lines.stream().flatMap(line -> line.keys().stream()), rows));
        rows.find(
                """
                select kept.source, kept.external_lookup, customer_id, channel, direction, subject_text, body_text
                from %s join customer_interaction kept
                on kept.source = said.source and kept.external_lookup = said.external_lookup""",
                "source varchar, external_lookup varchar",
                distinct(lines.stream().map(Line::talk).filter(Objects::nonNull)),
                row -> standing.interactions.put(new Key(row.getString(1), row.getString(2)), Recorded.of(row)));
        vault.fetch(standing.interactions.values().stream()
                .map(Recorded::customer)
                .distinct()
                .map(CustomerId::of)
                .toList());
        return standing;
    }

    /** The number of the customer who has an identifier, for each that somebody has. One statement. */
    static Map<Key, Long> owners(Stream<Key> identifiers, Rows rows) {
        var owners = new HashMap<Key, Long>();
        rows.find(
                """
                select kept.source_system, kept.value_lookup, kept.customer_id
                from %s join customer_identifier kept
                on kept.source_system = said.source_system and kept.value_lookup = said.value_lookup""",
                "source_system varchar, value_lookup varchar",
                distinct(identifiers),
                row -> owners.put(new Key(row.getString(1), row.getString(2)), row.getLong("customer_id")));
        return owners;
    }

    private static List<@Nullable Object[]> distinct(Stream<Key> keys) {
        return keys.distinct()
                .map(key -> new @Nullable Object[] {key.system(), key.lookup()})
                .toList();
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
