package io.rapport.customer.needtoknow;

import io.rapport.customer.identity.Members;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what somebody may see of a customer now, and on which ground. */
@Component
public class NeedToKnow {

    /** Without a better ground; whose they are is for the table. */
    private static final List<Purpose> CLAIMED_BY_ALL =
            List.of(Purpose.NONE, Purpose.OVERSIGHT, Purpose.PRIVACY, Purpose.INTEGRATION, Purpose.AUDIT);

    private final FactAccess table;
    private final List<CaseGround> grounds;
    private final List<IdentityGround> questions;
    private final BreakGlass glass;
    private final Restrictions restrictions;
    private final Members members;

    NeedToKnow(
            FactAccess table,
            List<CaseGround> grounds,
            List<IdentityGround> questions,
            BreakGlass glass,
            Restrictions restrictions,
            Members members) {
        this.restrictions = restrictions;
        this.table = table;
        this.grounds = grounds;
        this.questions = questions;
        this.glass = glass;
        this.members = members;
    }

    /**
     * The rights over each of these customers: one query for each sort of ground, however many customers. A ground on one
     * of those who were merged is a ground on all of them.
     */
    public Map<CustomerId, Rights> of(Reader reader, Set<CustomerId> customers) {
        var work = new HashMap<CustomerId, Map<Purpose, RequestId>>();
        var together = members.of(customers);
        var all = together.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        grounds.forEach(ground -> ground.openTasks(reader, all)
                .forEach((customer, request) -> work.computeIfAbsent(customer, c -> new EnumMap<>(Purpose.class))
                        .put(ground.purpose(), request)));
        var asked = questions.stream()
                .flatMap(question -> question.openQuestions(reader, all).stream())
                .collect(Collectors.toSet());
        var broken = glass.openFor(reader, all);
        var limits = restrictions.of(together);
        var known = table.now();
        var rights = new HashMap<CustomerId, Rights>();
        for (var customer : customers) {
            var ids = together.getOrDefault(customer, List.of(customer));
            var requests = new EnumMap<Purpose, RequestId>(Purpose.class);
            ids.forEach(id -> work.getOrDefault(id, Map.of()).forEach(requests::putIfAbsent));
            var purposes = purposes(
                    requests.keySet(),
                    ids.stream().anyMatch(asked::contains),
                    ids.stream().anyMatch(broken::contains));
            rights.put(
                    customer,
                    new Rights(known, reader, purposes, requests, limits.getOrDefault(customer, Limits.NONE)));
        }
        return rights;
    }

    /** @param tasks in the order of the purposes: the most ordinary first */
    private static List<Purpose> purposes(Set<Purpose> tasks, boolean asked, boolean broken) {
        var purposes = new ArrayList<>(tasks);
        if (asked) {
            purposes.add(Purpose.STEWARDSHIP);
        }
        if (broken) {
            purposes.add(Purpose.BREAK_GLASS);
        }
        purposes.addAll(CLAIMED_BY_ALL);
        return purposes;
    }
}
