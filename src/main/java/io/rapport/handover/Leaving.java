package io.rapport.handover;

import io.rapport.commitments.concentration.KnownByOne;
import io.rapport.handover.Item.Sort;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that hangs on somebody: work, promises, what they wrote down, customers whom nobody else knows. */
@Component
class Leaving {

    /** As far back as the report of customers whom one person knows can look. */
    private static final int MONTHS = 120;

    private static final int PROMISES_MOST = 100_000;

    private final OpenWork work;
    private final KnownByOne known;
    private final NoteReader notes;

    Leaving(OpenWork work, KnownByOne known, NoteReader notes) {
        this.work = work;
        this.known = known;
        this.notes = notes;
    }

    /** As it stands now. */
    List<Item> of(TransferId transfer, String person) {
        var tasks = work.of(person).stream().map(each -> work(transfer, each, each.heldBy()));
        var promises = known.openOf(person, PROMISES_MOST).stream()
                .map(each -> Item.listed(
                        transfer,
                        Sort.PROMISE,
                        each.id().value(),
                        each.customer(),
                        each.about() == null ? null : Objects.toString(each.about()),
                        person));
        var written = notes.writersSince(Instant.EPOCH).stream()
                .filter(each -> each.person().equals(person))
                .map(each -> about(transfer, Sort.NOTES, each.customer(), person));
        var relations = known.customers(person, MONTHS).stream()
                .map(each -> about(transfer, Sort.RELATION, each.customer(), person));
        return Stream.of(tasks, promises, written, relations)
                .flatMap(each -> each)
                .toList();
    }

    static Item work(TransferId transfer, OpenWork.Work each, String heldBy) {
        return Item.listed(transfer, Sort.WORK, each.task(), each.customer(), each.caseId(), heldBy);
    }

    private static Item about(TransferId transfer, Sort sort, CustomerId customer, String person) {
        return Item.listed(transfer, sort, customer.value(), customer, null, person);
    }
}
