package io.rapport.handover;

import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.Parcel.State;
import io.rapport.handover.Refusals.DoesNotFit;
import io.rapport.handover.Refusals.Over;
import io.rapport.handover.Refusals.UnknownParcel;
import io.rapport.handover.Refusals.UnknownTransfer;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead, and the journey itself, do to a transfer that is open. Each holds it until the transaction ends. */
@Service("handoverSteering")
@Transactional
public class Steering {

    private final TransferRows rows;
    private final ItemRows items;
    private final TransferRules rules;
    private final Leaving leaving;
    private final HandOvers packs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steering(
            TransferRows rows,
            ItemRows items,
            TransferRules rules,
            Leaving leaving,
            HandOvers packs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.rules = rules;
        this.leaving = leaving;
        this.packs = packs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lists what hangs on somebody who leaves, beside what was taken over already.
     *
     * @return how much there is that nobody has taken over
     */
    public long listAgain(TransferId id) {
        var transfer = open(id);
        var hangs = leaving.of(id, Objects.requireNonNull(transfer.person()));
        var known = items.of(id);
        known.stream()
                .filter(Item::isListed)
                .filter(item -> hangs.stream().noneMatch(item::isSame))
                .forEach(items::gone);
        hangs.stream()
                .filter(each -> known.stream().noneMatch(item -> item.stands(each)))
                .forEach(items::add);
        return items.of(id).stream().filter(Item::isListed).count();
    }

    /**
     * A lead says who gets what nobody has yet: a parcel for each receiver.
     *
     * @param to a person, for everything that is not said otherwise
     * @param otherwise who gets all that is about one customer
     * @return how many parcels were there before
     * @throws Refusals.FieldRefused when somebody cannot take it over
     * @throws DoesNotFit when there is nothing left to choose
     */
    public int choose(TransferId id, String to, Map<CustomerId, String> otherwise, String by) {
        var transfer = open(id);
        rules.checkLeads(by, transfer);
        var left = items.of(id).stream()
                .filter(Item::isListed)
                .filter(item -> item.nth() == null)
                .toList();
        if (left.isEmpty()) {
            throw new DoesNotFit("Receivers are chosen for everything in %s.".formatted(id));
        }
        var before = rows.parcels(id).size();
        var parcels = new TreeMap<String, Integer>();
        for (var item : left) {
            var receiver = item.customer() == null ? to : otherwise.getOrDefault(item.customer(), to);
            var nth = parcels.computeIfAbsent(receiver, each -> {
                rules.checkReceiver(transfer, each);
                rows.add(id, before + parcels.size() + 1, Receiver.person(each));
                return before + parcels.size() + 1;
            });
            items.into(item, nth);
        }
        return before;
    }

    /**
     * A lead says who gets a parcel that was refused, or not taken over in time; that may be the lead.
     *
     * @throws DoesNotFit when it waits for its receiver, or was taken over
     */
    public void next(TransferId id, int nth, String to, String by) {
        rows.save(checkNext(id, nth, to, by).to(Receiver.person(to)));
    }

    /** As {@link #next}, and changes nothing. */
    public Parcel checkNext(TransferId id, int nth, String to, String by) {
        var transfer = open(id);
        rules.checkLeads(by, transfer);
        var parcel = rows.parcel(id, nth).orElseThrow(() -> new UnknownParcel(id, nth));
        if (!parcel.state().isWaitingForLead()) {
            throw new DoesNotFit("Parcel %d of %s is %s; there is nothing to choose."
                    .formatted(nth, id, parcel.state().code()));
        }
        rules.checkReceiver(transfer, to);
        return parcel;
    }

    /** The parcels that are to be sent now. @param before how many there were already */
    public record Round(int before, int parcels) {}

    /**
     * What was chosen last.
     *
     * @throws DoesNotFit when nothing was
     */
    public Round round(TransferId id) {
        open(id);
        var all = rows.parcels(id);
        var chosen =
                (int) all.stream().filter(each -> each.state() == State.CHOSEN).count();
        if (chosen == 0) {
            throw new DoesNotFit("Nobody is chosen yet for what is in %s. Name who gets it.".formatted(id));
        }
        return new Round(all.size() - chosen, chosen);
    }

    /**
     * Somebody thought better of it: what was not taken over stays where it was.
     *
     * @throws Over when everything was taken over, or it was taken back before
     */
    public void takeBack(TransferId id, String by) {
        var transfer = open(id);
        rules.checkLeads(by, transfer);
        for (var parcel : rows.parcels(id)) {
            if (parcel.state() != State.TAKEN) {
                rows.save(parcel.now(State.TAKEN_BACK));
            }
        }
        items.of(id).stream().filter(Item::isListed).forEach(item -> {
            if (item.pack() != null) {
                packs.notNeeded(item.pack());
            }
            items.gone(item);
        });
        rows.end(id, Transfer.State.TAKEN_BACK, now());
        events.publishEvent(new Transfer.TakenBack(id, transfer.kind()));
    }

    /** Everything was taken over. */
    public void done(TransferId id) {
        open(id);
        rows.end(id, Transfer.State.DONE, now());
    }

    private Transfer open(TransferId id) {
        var transfer = rows.lock(id).orElseThrow(() -> new UnknownTransfer(id));
        if (!transfer.isOpen()) {
            throw new Over(transfer);
        }
        return transfer;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
