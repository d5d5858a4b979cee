package io.rapport.customer.needtoknow;

import io.rapport.customer.identity.Members;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.asking.Round;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what somebody may see of a customer now, and on which ground. */
@Component
public class NeedToKnow {

    /** Without a better ground; whose they are is for the table. */
    private static final List<Purpose> CLAIMED_BY_ALL =
            List.of(Purpose.NONE, Purpose.OVERSIGHT, Purpose.PRIVACY, Purpose.INTEGRATION, Purpose.AUDIT);

    private final FactAccess table;
    private final List<CaseGround> grounds;
    private final BreakGlass glass;
    private final Restrictions restrictions;
    private final Members members;
    private final Rounds rounds;

    NeedToKnow(
            FactAccess table,
            List<CaseGround> grounds,
            BreakGlass glass,
            Restrictions restrictions,
            Members members,
            Rounds rounds) {
        this.restrictions = restrictions;
        this.rounds = rounds;
        this.table = table;
        this.grounds = grounds;
        this.glass = glass;
        this.members = members;
    }

    /**
     * The rights over each of these customers: two round trips, however many customers and sorts of ground. A ground on one
     * of those who were merged is a ground on all of them.
     */
    public Map<CustomerId, Rights> of(Reader reader, Set<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var round = rounds.begin();
        var rights = ask(round, reader, members.of(customers));
        round.go();
        return rights.get();
    }

    /** The rights over one customer who was never merged, asked in the company of other questions. */
    public Supplier<Rights> ask(Round round, Reader reader, CustomerId customer) {
        var rights = ask(round, reader, Map.of(customer, List.of(customer)));
        return () -> Objects.requireNonNull(rights.get().get(customer));
    }

    /** @param together each customer with all who are one with them */
    private Supplier<Map<CustomerId, Rights>> ask(
            Round round, Reader reader, Map<CustomerId, List<CustomerId>> together) {
        var known = table.now();
        var all = together.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var tasks = grounds.stream()
                .map(ground -> new Asked(ground.purpose(), round.ask(ground.openTasks(reader, all))))
                .toList();
        var broken = round.ask(glass.openFor(reader, all));
        var limits = restrictions.ask(round, together);
        return () -> {
            var rights = new HashMap<CustomerId, Rights>();
            var limited = limits.get();
            together.forEach((customer, ids) -> {
                var work = work(ids, tasks);
                var purposes = purposes(work.keySet(), !Collections.disjoint(broken.get(), ids));
                var limit = limited.getOrDefault(customer, Limits.NONE);
                rights.put(customer, new Rights(known, reader, purposes, work, limit));
            });
            return rights;
        };
    }

    private static Map<Purpose, RequestId> work(List<CustomerId> ids, List<Asked> tasks) {
        var work = new EnumMap<Purpose, RequestId>(Purpose.class);
        tasks.forEach(asked -> ids.stream()
                .flatMap(id -> Stream.ofNullable(asked.found().get().get(id)))
                .findFirst()
                .ifPresent(request -> work.putIfAbsent(asked.purpose(), request)));
        return work;
    }

    /** What a room was asked, and what it will have found. */
    private record Asked(Purpose purpose, Supplier<Map<CustomerId, RequestId>> found) {}

    /** @param tasks in the order of the purposes: the most ordinary first */
    private static List<Purpose> purposes(Set<Purpose> tasks, boolean broken) {
        var purposes = new ArrayList<>(tasks);
        if (broken) {
            purposes.add(Purpose.BREAK_GLASS);
        }
        purposes.addAll(CLAIMED_BY_ALL);
        return purposes;
    }
}
