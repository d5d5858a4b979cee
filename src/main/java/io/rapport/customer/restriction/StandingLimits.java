package io.rapport.customer.restriction;

import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.restriction.RestrictedUse.Question;
import io.rapport.engine.asking.Round;
import io.rapport.kernel.CustomerId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the restrictions that stand together with the table and the legal holds it asks about. */
@Component
class StandingLimits {

    private final RestrictedUse table;
    private final LegalHolds holds;

    StandingLimits(RestrictedUse table, LegalHolds holds) {
        this.table = table;
        this.holds = holds;
    }

    /**
     * One question to the database while nothing is restricted, else two, however many customers.
     *
     * @param together each customer with all who are one with them; at least one
     * @return those for whom something is restricted
     */
    Supplier<Map<CustomerId, Limits>> ask(Round round, Map<CustomerId, List<CustomerId>> together) {
        var all = together.values().stream().flatMap(List::stream).distinct().toList();
        var standing = round.ask(RestrictionRows.standing(all));
        return () -> limits(together, standing.get());
    }

    private Map<CustomerId, Limits> limits(Map<CustomerId, List<CustomerId>> together, List<Restriction> standing) {
        if (standing.isEmpty()) {
            return Map.of();
        }
        var restricted = standing.stream().map(Restriction::customer).collect(Collectors.toSet());
        var concerned = new HashMap<>(together);
        concerned.values().removeIf(ids -> Collections.disjoint(ids, restricted));
        var held = holds.held(concerned.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var now = table.now();
        var limits = new HashMap<CustomerId, Limits>();
        concerned.forEach((customer, ids) -> limits.put(
                customer,
                new Limits(
                        standing.stream()
                                .filter(each -> ids.contains(each.customer()))
                                .toList(),
                        !Collections.disjoint(ids, held),
                        now)));
        return limits;
    }

    /** The grounds that stand against a use, as codes, of a customer who is under no legal hold. */
    List<String> groundsAgainst(String use) {
        var now = table.now();
        return Arrays.stream(RestrictionGround.values())
                .filter(ground -> now.apply(new Question(use, ground, false)).effect() != Effect.NONE)
                .map(RestrictionGround::code)
                .toList();
    }
}
