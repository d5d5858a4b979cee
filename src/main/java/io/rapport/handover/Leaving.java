package io.rapport.handover;

import io.rapport.commitments.concentration.KnownByOne;
import io.rapport.handover.Item.Sort;
import io.rapport.handover.Refusals.DoesNotFit;
import io.rapport.handover.work.OpenWork;
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

    private final TransferRows rows;
    private final ParcelRows parcels;
    private final OpenWork work;
    private final KnownByOne known;
    private final NoteReader notes;

    Leaving(TransferRows rows, ParcelRows parcels, OpenWork work, KnownByOne known, NoteReader notes) {
        this.rows = rows;
        this.parcels = parcels;
        this.work = work;
        this.known = known;
        this.notes = notes;
    }

    /** Lists it as it stands now, beside what was taken over already; what is over is dropped. */
    void list(Transfer transfer) {
        var id = transfer.id();
        var hangs = of(id, Objects.requireNonNull(transfer.person()));
        var known = parcels.of(id);
        known.stream()
                .filter(Item::isListed)
                .filter(item -> hangs.stream().noneMatch(item::isSame))
                .forEach(parcels::gone);
        hangs.stream()
                .filter(each -> known.stream().noneMatch(item -> item.stands(each)))
                .forEach(parcels::add);
    }

    /**
     * What was listed and has no receiver yet.
     *
     * @throws DoesNotFit when there is nothing, or parcels are on their way
     */
    List<Item> toChoose(TransferId id) {
        if (rows.parcels(id).stream().anyMatch(parcel -> parcel.state() != Parcel.State.TAKEN)) {
            throw new DoesNotFit(
                    "Parcels of %s are on their way. What is left is chosen when they are taken over.".formatted(id));
        }
        var left = parcels.of(id).stream()
                .filter(Item::isListed)
                .filter(item -> item.nth() == null)
                .toList();
        if (left.isEmpty()) {
            throw new DoesNotFit("Receivers are chosen for everything in %s.".formatted(id));
        }
        return left;
    }

    private List<Item> of(TransferId transfer, String person) {
        var tasks = work.of(person).stream().map(each -> work(transfer, each, each.heldBy()));
        var promises = known.openOf(person, PROMISES_MOST).stream()
                .map(each -> Item.listed(
                        transfer,
                        Sort.PROMISE,
                        each.id().value(),
                        each.customer(),
                        each.about() == null ? null : Objects.toString(each.about()),
                        person,
                        null));
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
        return Item.listed(transfer, Sort.WORK, each.task(), each.customer(), each.caseId(), heldBy, each.team());
    }

    private static Item about(TransferId transfer, Sort sort, CustomerId customer, String person) {
        return Item.listed(transfer, sort, customer.value(), customer, null, person, null);
    }
}
