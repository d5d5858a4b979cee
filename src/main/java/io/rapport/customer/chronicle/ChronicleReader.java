package io.rapport.customer.chronicle;

import static java.util.Comparator.comparing;

import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the whole timeline: each entry clear, masked or left out, as {@code fact-access.dmn} says of its words; what was
 * seen is noted. Of customers who were merged, that of all. Each chapter gives what one page can hold at most, so that no
 * page reads a whole history, but for whom most of it is hidden.
 */
@Component
@Transactional
public class ChronicleReader {

    private static final Comparator<Entry> NEWEST = comparing(Entry::at)
            .reversed()
            .thenComparing(Entry::type)
            .thenComparing(comparing(Entry::number).reversed());

    private final List<Chapter> chapters;
    private final Members members;
    private final CustomerReader reading;
    private final Customers customers;
    private final FactCatalogue catalogue;

    ChronicleReader(
            List<Chapter> chapters,
            Members members,
            CustomerReader reading,
            Customers customers,
            FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.chapters = chapters;
        this.members = members;
        this.reading = reading;
        this.customers = customers;
    }

    /**
     * The newest first. A page never repeats or skips what was there when paging began; it passes over what is hidden, so
     * that the cursor tells nothing of it.
     *
     * @param types which to show
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before, or null for the first page
     */
    public Page<SeenEntry> page(
            Reader reader, CustomerId customer, Set<EntryType> types, int limit, @Nullable String after) {
        var mark = Mark.of(after);
        var all = members.of(customer);
        var one = all.get(0);
        var known = reading.known(reader, one);
        var page = Page.<Entry>of(
                (last, most) -> before(all, types, last == null ? mark : Mark.of(last), most),
                limit,
                entry -> isNoSecret(entry) || known.test(new Personal(one, entry.kind(), entry.sensitivity(), null)),
                last -> Mark.of(last).cursor());
        if (page.items().isEmpty()) {
            // refuses whom nobody knows
            customers.context(customer);
        }
        return new Page<>(seen(reader, one, page.items()), page.next());
    }

    private List<Entry> before(List<CustomerId> members, Set<EntryType> types, Mark mark, int most) {
        return chapters.stream()
                .filter(chapter -> types.contains(chapter.type()))
                .flatMap(chapter -> chapter.before(members, mark.at(), mark.below(chapter.type()), most).stream())
                .sorted(NEWEST)
                .limit(most)
                .toList();
    }

    /** That something was said is no secret; the mere kind of the others would say something. */
    private static boolean isNoSecret(Entry entry) {
        return entry.type() == EntryType.INTERACTION;
    }

    private List<SeenEntry> seen(Reader reader, CustomerId survivor, List<Entry> entries) {
        var values = new ArrayList<Personal>();
        entries.forEach(
                entry -> entry.words().forEach((name, word) -> values.add(personal(survivor, entry, name, word))));
        var shown = values.isEmpty() ? List.<Shown>of() : reading.show(reader, values);
        var seen = new ArrayList<SeenEntry>();
        var next = 0;
        for (var entry : entries) {
            var words = new HashMap<String, Shown>();
            // in the order in which they were asked
            for (var name : entry.words().keySet()) {
                words.put(name, shown.get(next++));
            }
            var one = new SeenEntry(blank(entry), catalogue.titleOf(entry.source()), words);
            if (isNoSecret(entry) || !one.text().isHidden()) {
                seen.add(one);
            }
        }
        return List.copyOf(seen);
    }

    /** How another system calls what was said is a way to find the customer there. */
    private static Personal personal(CustomerId survivor, Entry entry, String name, String word) {
        return name.equals(InteractionChapter.EXTERNAL_ID)
                ? new Personal(survivor, "external-id", Sensitivity.CONTACT, word)
                : new Personal(survivor, entry.kind(), entry.sensitivity(), word);
    }

    private static Entry blank(Entry entry) {
        return new Entry(
                entry.type(),
                entry.id(),
                entry.number(),
                entry.customer(),
                entry.at(),
                entry.recordedAt(),
                entry.source(),
                entry.author(),
                entry.sensitivity(),
                entry.kind(),
                Map.of(),
                entry.details());
    }
}
