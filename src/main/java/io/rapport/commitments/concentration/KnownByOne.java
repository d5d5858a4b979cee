package io.rapport.commitments.concentration;

import io.rapport.access.Systems;
import io.rapport.customer.acquaintance.Acquaintance;
import io.rapport.customer.acquaintance.Conversations;
import io.rapport.customer.acquaintance.TakenOver;
import io.rapport.customer.identity.Members;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who only one person here knows: everything that people wrote down of talking with them, noted about them,
 * promised them, took over and have to keep in person is one's. When that person leaves, it leaves too. Ids and counts only; of
 * customers who were merged, all count as one. What systems sent or wrote and what a team has to keep is nobody's in
 * person.
 */
@Component
@Transactional(readOnly = true)
public class KnownByOne {

    private static final Comparator<Known> MOST_PROMISED = Comparator.comparing(Known::openCommitments)
            .reversed()
            .thenComparing(known -> known.customer().number());

    private static final int AT_ONCE = 10_000;

    private final Conversations conversations;
    private final NoteReader notes;
    private final OwnedRows commitments;
    private final Members members;
    private final Systems systems;
    private final ObjectProvider<TakenOver> takenOver;
    private final Clock clock;

    KnownByOne(
            Conversations conversations,
            NoteReader notes,
            OwnedRows commitments,
            Members members,
            Systems systems,
            ObjectProvider<TakenOver> takenOver,
            Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.commitments = commitments;
        this.members = members;
        this.systems = systems;
        this.takenOver = takenOver;
        this.clock = clock;
    }

    /**
     * A customer whom one person knows.
     *
     * @param commitmentsGiven promises that the person has given, whoever keeps them
     * @param openCommitments promises that the person has to keep, whoever has given them
     * @param last when that person last had to do with the customer
     */
    public record Known(
            CustomerId customer,
            String person,
            long conversations,
            long notes,
            long commitmentsGiven,
            long openCommitments,
            Instant last) {}

    /** A person, and how much hangs on them: how many customers, and promises to these that are open. */
    public record Person(String id, long customers, long openCommitments) {}

    private enum Sort {
        TALKED,
        NOTED,
        PROMISED,
        KEEPS,
        TOOK_OVER
    }

    private record Deed(CustomerId customer, Acquaintance of, Sort sort) {}

    /** Everybody on whom a customer hangs; who has the most open promises comes first. */
    public List<Person> people(int months) {
        return known(months).stream()
                .collect(Collectors.groupingBy(Known::person, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each ->
                        new Person(each.getKey(), each.getValue().size(), sum(each.getValue(), Known::openCommitments)))
                .sorted(Comparator.comparing(Person::openCommitments)
                        .thenComparing(Person::customers)
                        .reversed()
                        .thenComparing(Person::id))
                .toList();
    }

    /** The customers that hang on this person, those with the most open promises first. */
    public List<Known> customers(String person, int months) {
        return known(months).stream()
                .filter(known -> known.person().equals(person))
                .sorted(MOST_PROMISED)
                .toList();
    }

    /** Up to {@code most} open promises that this person has to keep, also to customers whom others know: the overdue first. */
    public List<OpenCommitment> openOf(String person, int most) {
        return commitments.openOf(person, most);
    }

    private List<Known> known(int months) {
        var since = clock.instant().atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
        var nobody = systems.ids();
        var found = new EnumMap<Sort, List<Acquaintance>>(Sort.class);
        found.put(Sort.TALKED, conversations.since(since));
        found.put(Sort.NOTED, notes.writersSince(since));
        found.put(Sort.PROMISED, commitments.givers(since));
        found.put(Sort.KEEPS, commitments.ownersOfOpen());
        found.put(
                Sort.TOOK_OVER,
                takenOver.stream().flatMap(each -> each.since(since).stream()).toList());
        var left = new HashMap<String, Instant>();
        takenOver.stream().forEach(each -> left.putAll(each.left()));
        var survivors = survivors(found.values().stream()
                .flatMap(List::stream)
                .map(Acquaintance::customer)
                .collect(Collectors.toSet()));
        return found.entrySet().stream()
                .flatMap(sort -> sort.getValue().stream()
                        .filter(each -> !nobody.contains(each.person()))
                        .filter(each -> each.last().isAfter(left.getOrDefault(each.person(), Instant.MIN)))
                        .map(each -> new Deed(survivors.get(each.customer()), each, sort.getKey())))
                .collect(Collectors.groupingBy(Deed::customer))
                .values()
                .stream()
                .filter(all ->
                        all.stream().map(deed -> deed.of().person()).distinct().count() == 1)
                .map(KnownByOne::sum)
                .toList();
    }

    /** In parts, so that no statement gets longer than a database takes. */
    private Map<CustomerId, CustomerId> survivors(Collection<CustomerId> customers) {
        var all = List.copyOf(customers);
        var survivors = new HashMap<CustomerId, CustomerId>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            survivors.putAll(members.survivors(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return survivors;
    }

    private static Known sum(List<Deed> all) {
        return new Known(
                all.get(0).customer(),
                all.get(0).of().person(),
                times(all, Sort.TALKED),
                times(all, Sort.NOTED),
                times(all, Sort.PROMISED),
                times(all, Sort.KEEPS),
                all.stream()
                        .map(deed -> deed.of().last())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static long times(List<Deed> all, Sort sort) {
        return sum(all, deed -> deed.sort() == sort ? deed.of().times() : 0);
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> count) {
        return all.stream().mapToLong(count).sum();
    }
}
