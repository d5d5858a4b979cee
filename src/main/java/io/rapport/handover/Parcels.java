package io.rapport.handover;

import io.rapport.commitments.CommitmentId;
import io.rapport.commitments.concentration.OwnerChanges;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.handover.Parcel.State;
import io.rapport.handover.Refusals.AlreadyAnswered;
import io.rapport.handover.Refusals.AnotherParcel;
import io.rapport.handover.Refusals.DoesNotFit;
import io.rapport.handover.Refusals.UnknownParcel;
import io.rapport.handover.Refusals.UnknownTransfer;
import io.rapport.handover.Transfer.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends parcels, and keeps who took them over. Each call holds the transfer until the transaction ends. */
@Service("handoverParcels")
@Transactional
public class Parcels {

    private final TransferRows rows;
    private final ItemRows items;
    private final TransferRules rules;
    private final Packing packing;
    private final OpenWork work;
    private final HandOvers packs;
    private final OwnerChanges owners;
    private final Clock clock;

    Parcels(
            TransferRows rows,
            ItemRows items,
            TransferRules rules,
            Packing packing,
            OpenWork work,
            HandOvers packs,
            OwnerChanges owners,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.rules = rules;
        this.packing = packing;
        this.work = work;
        this.packs = packs;
        this.owners = owners;
        this.clock = clock;
    }

    /** @throws UnknownParcel when there is no such parcel */
    @Transactional(readOnly = true)
    public Parcel get(TransferId id, int nth) {
        return rows.parcel(id, nth).orElseThrow(() -> new UnknownParcel(id, nth));
    }

    /** Packs what is in it, and sends it. */
    public Parcel send(TransferId id, int nth) {
        var sent = packing.packed(locked(id), get(id, nth), now());
        rows.save(sent);
        return sent;
    }

    /**
     * Somebody takes a parcel over: every pack in it is acknowledged, work and promises are theirs from now on. Said again
     * by the same person, changes nothing.
     *
     * @param hash of the parcel as they have seen it
     * @throws Refusals.NotForYou when it went to somebody else
     * @throws AnotherParcel when the hash is another one
     * @throws AlreadyAnswered when somebody was first, or it went on meanwhile
     */
    public Parcel take(TransferId id, int nth, String person, String hash) {
        var transfer = locked(id);
        var parcel = get(id, nth);
        if (parcel.state() == State.TAKEN && person.equals(parcel.answeredBy())) {
            return parcel;
        }
        var forWhom = rules.checkAnswers(transfer, parcel, person);
        checkWaits(parcel);
        if (!hash.equals(parcel.hash())) {
            throw new AnotherParcel(parcel);
        }
        items.of(id, nth).stream()
                .map(Item::pack)
                .filter(Objects::nonNull)
                .distinct()
                .map(packs::get)
                .filter(HandOver::isOpen)
                .forEach(pack -> packs.acknowledge(pack.id(), person, pack.hash()));
        items.of(id, nth).stream().filter(Item::isListed).forEach(item -> take(item, person));
        var taken = parcel.answered(State.TAKEN, person, forWhom, now(), null);
        rows.save(taken);
        return taken;
    }

    /**
     * The receiver says no, and a lead names another.
     *
     * @param reason a code of the form
     * @throws DoesNotFit when it went to a team: there is nobody to say no for all
     */
    public void refuse(TransferId id, int nth, String person, String reason) {
        var transfer = locked(id);
        var parcel = get(id, nth);
        var forWhom = rules.checkAnswers(transfer, parcel, person);
        checkWaits(parcel);
        if (parcel.to().isGroup()) {
            throw new DoesNotFit("Parcel %d of %s went to a team; leave it to a colleague.".formatted(nth, id));
        }
        items.of(id, nth).stream()
                .map(Item::pack)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(packs::notNeeded);
        rows.save(parcel.answered(State.REFUSED, person, forWhom, now(), reason));
    }

    /** Nobody answered in time: a lead says who takes it over. */
    public void late(TransferId id, int nth) {
        locked(id);
        var parcel = get(id, nth);
        if (parcel.state() == State.SENT) {
            rows.save(parcel.now(State.LATE));
        }
    }

    /**
     * Holds the transfer, so that of two who answer at once the second is told who was first.
     *
     * @param hash as in {@link #take}; null for who refuses
     * @throws AlreadyAnswered when it does not wait for its receiver; not for who took it over already
     */
    public void checkAnswers(TransferId id, int nth, String person, @Nullable String hash) {
        var transfer = locked(id);
        var parcel = get(id, nth);
        if (hash != null && parcel.state() == State.TAKEN && person.equals(parcel.answeredBy())) {
            return;
        }
        rules.checkAnswers(transfer, parcel, person);
        checkWaits(parcel);
        if (hash != null && !hash.equals(parcel.hash())) {
            throw new AnotherParcel(parcel);
        }
    }

    /** One of its packs was acknowledged, alone or with the others. */
    @EventListener
    void on(HandOver.Acknowledged acknowledged) {
        items.in(acknowledged.id()).forEach(item -> take(item, acknowledged.by()));
    }

    private void take(Item item, String by) {
        if (!items.taken(item, by, now())) {
            return;
        }
        var transfer = rows.find(item.transfer()).orElseThrow(() -> new UnknownTransfer(item.transfer()));
        var parcel = get(item.transfer(), Objects.requireNonNull(item.nth()));
        if (item.sort() == Item.Sort.WORK && transfer.kind() != Kind.SUBSTITUTE) {
            var leaver = transfer.kind() == Kind.LEAVER ? transfer.person() : null;
            work.give(item.ref(), item.heldBy(), parcel.to(), by, leaver);
        } else if (item.sort() == Item.Sort.PROMISE) {
            owners.change(new CommitmentId(item.ref()), Objects.requireNonNull(transfer.person()), by);
        }
    }

    private static void checkWaits(Parcel parcel) {
        if (parcel.state() != State.SENT) {
            throw new AlreadyAnswered(parcel);
        }
    }

    private Transfer locked(TransferId id) {
        return rows.lock(id).orElseThrow(() -> new UnknownTransfer(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
