package io.rapport.commitments.concentration;

import io.rapport.customer.acquaintance.Acquaintance;
import io.rapport.customer.acquaintance.Conversations;
import io.rapport.customer.identity.Members;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who only one person here knows: everything that people wrote down of talking with them, noted about them and
 * openly promised them in person comes from one. When that person leaves, it leaves too. Ids and counts only; of
 * customers who were merged, all count as one. What systems sent and what a team has to keep is nobody's in person.
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
    private final Clock clock;

    KnownByOne(Conversations conversations, NoteReader notes, OwnedRows commitments, Members members, Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.commitments = commitments;
        this.members = members;
        this.clock = clock;
    }

    /**
     * A customer whom one person knows.
     *
     * @param last when that person last had to do with the customer
     */
    public record Known(
            CustomerId customer, String person, long conversations, long notes, long openCommitments, Instant last) {}

    /** A person, and how much hangs on them: how many customers, and promises to these that are open. */
    public record Person(String id, long customers, long openCommitments) {}

    private record Deed(CustomerId customer, Acquaintance of, long conversations, long notes, long commitments) {}

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
        var talks = conversations.since(since);
        var written = notes.writersSince(since);
        var promised = commitments.ownersOfOpen();
        var survivors = survivors(Stream.of(talks, written, promised)
                .flatMap(List::stream)
                .map(Acquaintance::customer)
                .collect(Collectors.toSet()));
        var deeds = new ArrayList<Deed>();
        talks.forEach(each -> deeds.add(new Deed(survivors.get(each.customer()), each, each.times(), 0, 0)));
        written.forEach(each -> deeds.add(new Deed(survivors.get(each.customer()), each, 0, each.times(), 0)));
        promised.forEach(each -> deeds.add(new Deed(survivors.get(each.customer()), each, 0, 0, each.times())));
        return deeds.stream().collect(Collectors.groupingBy(Deed::customer)).values().stream()
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
                sum(all, Deed::conversations),
                sum(all, Deed::notes),
                sum(all, Deed::commitments),
                all.stream()
                        .map(deed -> deed.of().last())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> count) {
        return all.stream().mapToLong(count).sum();
    }
}
