package io.rapport.commitments.bulk;

import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.bulk.ToldBefore.Promise;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Rows;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.words.SpecialWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Promises of files at rest: found by the lookup of their source's id, their words sealed as those given here. */
@Component("toldCommitmentRows")
class ToldRows {

    private static final String COLUMNS = "customer_id bigint, promise_text varchar, owner varchar,"
            + " owner_is_team boolean, source varchar, author varchar, promised_at timestamp with time zone,"
            + " recorded_at timestamp with time zone, due_at timestamp with time zone, due_zone varchar, state varchar,"
            + " settled_by varchar, settled_at timestamp with time zone, version integer, confirmed_by varchar,"
            + " external_lookup varchar, told_fingerprint varchar";

    private static final String SETTLE =
            """
            merge into commitments_entry as kept using %s on kept.id = said.id and kept.state = 'open'
            when matched then update set state = said.state, settled_by = said.settled_by, settled_at = said.settled_at,
                version = kept.version + 1""";

    private record Standing(long number, CustomerId customer, String fingerprint, CommitmentState state) {}

    private final Rows rows;
    private final Vault vault;
    private final SpecialWords special;

    ToldRows(Rows rows, Vault vault, SpecialWords special) {
        this.rows = rows;
        this.vault = vault;
        this.special = special;
    }

    private String lookup(ToldCommitment told) {
        return vault.lookup("commitment/" + told.source(), told.externalId());
    }

    /** Those that stand of these. What one said at first is compared without opening it. */
    ToldBefore standing(List<ToldCommitment> told, Map<SourceIdentifier, CustomerId> owners) {
        var lines = told.stream().collect(Collectors.groupingBy(this::lookup));
        var found = new HashMap<String, Standing>();
        rows.find(
                """
                select kept.external_lookup, kept.id, kept.customer_id, kept.told_fingerprint, kept.state
                from %s join commitments_entry kept on kept.external_lookup = said.external_lookup""",
                "external_lookup varchar",
                lines.keySet().stream()
                        .map(lookup -> new @Nullable Object[] {lookup})
                        .toList(),
                row -> found.put(
                        row.getString(1),
                        new Standing(
                                row.getLong(2),
                                CustomerId.of(row.getLong(3)),
                                row.getString(4),
                                CommitmentState.valueOf(row.getString(5).toUpperCase(Locale.ROOT)))));
        var before = new ToldBefore();
        found.forEach((lookup, kept) -> {
            var its = Objects.requireNonNull(lines.get(lookup));
            var said = its.stream()
                    .filter(line -> kept.customer().equals(owners.get(line.customer())))
                    .map(ToldCommitment::said)
                    .filter(words -> vault.fingerprint(kept.customer(), words).equals(kept.fingerprint()))
                    .findFirst()
                    .orElse("");
            before.stands(its.get(0), kept.number(), kept.customer(), said, kept.state());
        });
        return before;
    }

    /** @param owners of all of them, but of lines that were refused meanwhile */
    void add(List<Promise> fresh, Map<SourceIdentifier, CustomerId> owners, Vault held, Instant now) {
        var all = new ArrayList<@Nullable Object[]>();
        for (var promise : fresh) {
            var customer = owners.get(promise.first.customer());
            if (customer != null) {
                all.add(columns(promise, customer, held, now));
            }
        }
        rows.insert("commitments_entry", COLUMNS, all);
    }

    private @Nullable Object[] columns(Promise promise, CustomerId customer, Vault held, Instant now) {
        var told = promise.first;
        var terms = told.terms();
        var source = Objects.requireNonNull(told.source());
        var isOpen = promise.state() == CommitmentState.OPEN;
        return new @Nullable Object[] {
            customer.number(),
            held.seal(customer, terms.text()),
            terms.owner().id(),
            terms.owner().isTeam(),
            source,
            source,
            time(told.promisedAt()),
            time(now),
            time(terms.dueAt()),
            terms.zone(),
            promise.state().code(),
            isOpen ? null : source,
            isOpen ? null : time(promise.settledAt()),
            isOpen ? 1 : 2,
            special.in(terms.text()).isEmpty() ? null : source,
            lookup(told),
            held.fingerprint(customer, told.said())
        };
    }

    void settle(List<Promise> settled) {
        var changed = rows.change(
                SETTLE,
                "id bigint, state varchar, settled_by varchar, settled_at timestamp with time zone",
                settled.stream()
                        .map(promise -> new @Nullable Object[] {
                            promise.number, promise.state().code(), promise.first.source(), time(promise.settledAt())
                        })
                        .toList());
        if (changed < settled.size()) {
            throw new ConcurrencyFailureException("Somebody settled a promise that a batch was settling, too");
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
