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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead, and the journey itself, do to a transfer that is open. Each holds it until the transaction ends. */
@Service("handoverSteering")
@Transactional
public class Steering {

    private static final String MAY_NOT =
            "%s may not do %d of the pieces of work in it: they are offered to others. Name somebody who may.";

    private final TransferRows rows;
    private final ParcelRows parcels;
    private final TransferRules rules;
    private final Leaving leaving;
    private final Packing packing;
    private final HandOvers packs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steering(
            TransferRows rows,
            ParcelRows parcels,
            TransferRules rules,
            Leaving leaving,
            Packing packing,
            HandOvers packs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.parcels = parcels;
        this.rules = rules;
        this.leaving = leaving;
        this.packing = packing;
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
        leaving.list(open(id));
        return parcels.of(id).stream().filter(Item::isListed).count();
    }

    /**
     * A lead says who gets what nobody has yet: a parcel for each receiver. Work that its receiver may not do, and what another
     * lead has to choose, waits for the next round.
     *
     * @param to a person, for everything that is not said otherwise
     * @param otherwise who gets all that is about one customer
     * @return how many things wait still
     * @throws Refusals.FieldRefused when somebody cannot take it over
     * @throws Refusals.NotYours when all that is left is for another lead to choose
     * @throws DoesNotFit when there is nothing left to choose, or parcels are on their way
     */
    public int choose(TransferId id, String to, Map<CustomerId, String> otherwise, String by) {
        var transfer = open(id);
        rules.checkSteers(by, transfer, List.of());
        var left = leaving.toChoose(id);
        var theirs = left.stream().filter(rules.steers(by, transfer)).toList();
        if (theirs.isEmpty()) {
            rules.checkSteers(by, transfer, left);
        }
        var before = rows.parcels(id).size();
        var nths = new TreeMap<String, Integer>();
        var chosen = 0;
        for (var item : theirs) {
            var receiver = item.customer() == null ? to : otherwise.getOrDefault(item.customer(), to);
            rules.checkReceiver(transfer, receiver);
            if (packing.mayTake(item, receiver, transfer)) {
                var nth = nths.computeIfAbsent(receiver, each -> {
                    rows.add(id, before + nths.size() + 1, Receiver.person(each), by);
                    return before + nths.size() + 1;
                });
                parcels.into(item, nth);
                chosen++;
            }
        }
        if (chosen == 0) {
            throw new Refusals.FieldRefused("to", MAY_NOT.formatted(to, left.size()));
        }
        return left.size() - chosen;
    }

    /**
     * A lead says who gets a parcel that was refused, or not taken over in time; that may be the lead.
     *
     * @throws DoesNotFit when it waits for its receiver, or was taken over
     */
    public void next(TransferId id, int nth, String to, String by) {
        parcels.save(checkNext(id, nth, to, by).to(Receiver.person(to), by));
    }

    /** As {@link #next}, and changes nothing. */
    public Parcel checkNext(TransferId id, int nth, String to, String by) {
        var transfer = open(id);
        var parcel = parcels.parcel(id, nth).orElseThrow(() -> new UnknownParcel(id, nth));
        var inIt = parcels.listed(parcel);
        rules.checkSteers(by, transfer, inIt);
        if (!parcel.state().isWaitingForLead()) {
            throw new DoesNotFit("Parcel %d of %s is %s; there is nothing to choose."
                    .formatted(nth, id, parcel.state().code()));
        }
        rules.checkReceiver(transfer, to);
        var notTheirs = inIt.stream()
                .filter(item -> !packing.mayTake(item, to, transfer))
                .count();
        if (notTheirs > 0) {
            throw new Refusals.FieldRefused("to", MAY_NOT.formatted(to, notTheirs));
        }
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
     * Somebody thought better of it: what was not taken over stays where it was. For who may steer all of that.
     *
     * @throws Over when everything was taken over, or it was taken back before
     */
    public void takeBack(TransferId id, String by) {
        var transfer = open(id);
        var listed = parcels.of(id).stream().filter(Item::isListed).toList();
        rules.checkSteers(by, transfer, listed);
        listed.forEach(item -> {
            if (item.pack() != null) {
                packs.notNeeded(item.pack());
            }
            parcels.gone(item);
        });
        rows.parcels(id).stream()
                .filter(parcel -> parcel.state() != State.TAKEN)
                .forEach(parcel -> parcels.save(parcel.now(State.TAKEN_BACK)));
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
