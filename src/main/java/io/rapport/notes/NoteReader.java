package io.rapport.notes;

import io.rapport.customer.Customers;
import io.rapport.customer.acquaintance.Acquaintance;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.notes.Refusals.NoteRefused;
import io.rapport.notes.Refusals.UnknownNote;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows notes: each clear, masked or left out, as {@code fact-access.dmn} says of its category's sensitivity; what was
 * seen is noted. Of customers who were merged, those of all. A note whose consent does not stand is not shown.
 */
@Component
@Transactional
public class NoteReader {

    private final NoteRows rows;
    private final NoteRules rules;
    private final NoteChecks checks;
    private final Members members;
    private final CustomerReader reading;
    private final Customers customers;
    private final Clock clock;

    NoteReader(
            NoteRows rows,
            NoteRules rules,
            NoteChecks checks,
            Members members,
            CustomerReader reading,
            Customers customers,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.checks = checks;
        this.members = members;
        this.reading = reading;
        this.customers = customers;
        this.clock = clock;
    }

    /** As {@link #find}; refused with {@link UnknownNote} where there is none. */
    public SeenNote get(Reader reader, CustomerId customer, NoteId id) {
        return find(reader, customer, id).orElseThrow(() -> new UnknownNote(id, customer));
    }

    /** One note; empty also where it is hidden. */
    public Optional<SeenNote> find(Reader reader, CustomerId customer, NoteId id) {
        var all = members.of(customer);
        var found = rows.find(all, id, clock.instant()).stream()
                .map(note -> note.of(all.get(0)))
                .toList();
        return seen(reader, found.stream().filter(covered()).toList()).stream().findFirst();
    }

    /**
     * The notes, the newest first.
     *
     * @param limit 1 to {@link Page#MOST}; what is hidden is passed over
     * @param after the cursor of the page before, or null for the first page
     */
    public Page<SeenNote> list(Reader reader, CustomerId customer, int limit, @Nullable String after) {
        var all = members.of(customer);
        var one = all.get(0);
        var first = below(after);
        var known = reading.known(reader, one);
        var covered = covered();
        var page = Page.<Note>of(
                (last, most) -> below(all, last == null ? first : last.id().number(), most),
                limit,
                note -> covered.test(note) && known.test(personal(note)),
                note -> note.id().value());
        if (page.items().isEmpty()) {
            // refuses whom nobody knows
            customers.context(customer);
        }
        return new Page<>(seen(reader, page.items().stream().filter(covered).toList()), page.next());
    }

    private List<Note> below(List<CustomerId> members, long number, int most) {
        return rows.below(members, number, clock.instant(), most).stream()
                .map(note -> note.of(members.get(0)))
                .toList();
    }

    /** Who wrote or changed notes that stand now, about whom, since then; each note counts for its last writer too. */
    public List<Acquaintance> writersSince(Instant since) {
        return rows.writersSince(since, clock.instant());
    }

    private List<SeenNote> seen(Reader reader, List<Note> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        var shown = reading.show(reader, notes.stream().map(this::personal).toList());
        return IntStream.range(0, notes.size())
                .filter(i -> !shown.get(i).isHidden())
                .mapToObj(i -> SeenNote.of(notes.get(i), shown.get(i), reader))
                .toList();
    }

    private Personal personal(Note note) {
        return new Personal(
                note.customer(), Note.kind(note.category()), rules.sensitivity(note.category()), note.text());
    }

    /** Whether the consent that a note needs stands; for one customer. */
    private Predicate<Note> covered() {
        var byCategory = new HashMap<String, Boolean>();
        return note ->
                byCategory.computeIfAbsent(note.category(), category -> checks.isCovered(note.customer(), category));
    }

    private static long below(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("N-[1-9]\\d{0,17}")) {
            throw NoteRefused.field("after", "must be the 'next' of the page before.");
        }
        return new NoteId(after).number();
    }
}
