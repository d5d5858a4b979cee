package io.rapport.customer.lookalikes;

import io.rapport.customer.blocking.Blocking;
import io.rapport.customer.identity.Members;
import io.rapport.customer.likeness.Profile;
import io.rapport.customer.matching.MatchRules;
import io.rapport.customer.matching.OnePair;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Find who may be the same person as a customer. The work is that of {@value #COMPARED} comparisons at most, however
 * many customers there are.
 */
@Service("customerLookalikes")
@Transactional
public class Lookalikes {

    /** A key that more share is left out: the sound of a common name says nothing. */
    private static final int CROWD = 100;

    private static final int COMPARED = 50;
    private static final Duration LATER = Duration.ofMinutes(10);
    /** The number before the first customer's. */
    private static final long FIRST = 100_000;

    private final KeyRows rows;
    private final Portraits portraits;
    private final Members members;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final MatchRules rules = MatchRules.standard();

    Lookalikes(KeyRows rows, Portraits portraits, Members members, Vault vault, JdbcClient jdbc) {
        this.rows = rows;
        this.portraits = portraits;
        this.members = members;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** Who is to be looked at, because something about them changed since the last look. */
    @Transactional(readOnly = true)
    public List<CustomerId> due(int most) {
        return rows.due(most);
    }

    /** Puts it off for ten minutes: it could not be done now. */
    public void postpone(CustomerId customer) {
        rows.postpone(customer, LATER);
    }

    /**
     * Looks at a customer as they are now, and remembers under which keys others find them; then they are not due any
     * more. Of two who look at each other at the same moment neither may find the other: let one begin after the other.
     *
     * @return nothing when the customer is not due; the most alike first, without those who are one with the customer already; none when there is no such
     *     customer any more
     */
    public List<Lookalike> lookFor(CustomerId customer) {
        if (!rows.take(customer)) {
            return List.of(); // another node was faster
        }
        var profile = portraits.of(List.of(customer)).get(customer);
        if (profile == null) {
            return List.of();
        }
        var keys = new HashSet<>(Arrays.stream(Blocking.keysOf(profile))
                .mapToObj(key -> vault.lookup("lookalike", Long.toHexString(key)))
                .toList());
        rows.remember(customer, keys);
        keys.removeAll(keys.isEmpty() ? Set.of() : Set.copyOf(rows.crowded(keys, CROWD)));
        return keys.isEmpty() ? List.of() : compared(customer, profile, rows.sharing(customer, keys, COMPARED));
    }

    private List<Lookalike> compared(CustomerId customer, Profile profile, List<CustomerId> sharing) {
        var own = Set.copyOf(members.of(customer));
        var others =
                sharing.stream().filter(candidate -> !own.contains(candidate)).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var pair = new OnePair(rules, records());
        return portraits.of(others).entrySet().stream()
                .flatMap(other -> pair
                        .judged(profile, other.getValue())
                        .map(match -> new Lookalike(other.getKey(), match.score(), match.verdict(), match.pattern()))
                        .stream())
                .sorted(Comparator.comparingDouble(Lookalike::score).reversed().thenComparing(found -> found.other()
                        .number()))
                .toList();
    }

    /** About how many customers there are; counting them would read them all. */
    private int records() {
        return jdbc.sql("select max(id) from customer_record")
                .query(Long.class)
                .optional()
                .map(last -> (int) Math.min(last - FIRST, Blocking.MOST_RECORDS))
                .orElse(0);
    }
}
