package io.rapport.handover;

import io.rapport.escalation.pack.HandOvers;
import io.rapport.handover.Parcel.State;
import io.rapport.handover.Refusals.AlreadyAnswered;
import io.rapport.handover.Refusals.AnotherParcel;
import io.rapport.handover.Refusals.DoesNotFit;
import io.rapport.handover.Refusals.UnknownParcel;
import io.rapport.handover.Refusals.UnknownTransfer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends parcels, and keeps who took them over. Each call holds the transfer until the transaction ends. */
@Service("handoverParcels")
@Transactional
public class Parcels {

    private final TransferRows rows;
    private final ParcelRows parcels;
    private final TransferRules rules;
    private final Packing packing;
    private final TakingOver taking;
    private final HandOvers packs;
    private final Clock clock;

    Parcels(
            TransferRows rows,
            ParcelRows parcels,
            TransferRules rules,
            Packing packing,
            TakingOver taking,
            HandOvers packs,
            Clock clock) {
        this.rows = rows;
        this.parcels = parcels;
        this.rules = rules;
        this.packing = packing;
        this.taking = taking;
        this.packs = packs;
        this.clock = clock;
    }

    /** @throws UnknownParcel when there is no such parcel */
    @Transactional(readOnly = true)
    public Parcel get(TransferId id, int nth) {
        return parcels.parcel(id, nth).orElseThrow(() -> new UnknownParcel(id, nth));
    }

    /** Who may answer a parcel whose receiver is away; empty when they are there, or nobody may. */
    @Transactional(readOnly = true)
    public Optional<String> standIn(Parcel parcel) {
        return rows.find(parcel.transfer()).flatMap(transfer -> rules.standIn(transfer, parcel));
    }

    /** Packs what is in it, and sends it. */
    public Parcel send(TransferId id, int nth) {
        var sent = packing.packed(locked(id), get(id, nth), now());
        parcels.save(sent);
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
        return taking.whole(parcel, person, forWhom);
    }

    /** Whether somebody has taken it over, at once or case by case. */
    @Transactional(readOnly = true)
    public boolean isTaken(TransferId id, int nth) {
        return get(id, nth).state() == State.TAKEN;
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
        parcels.packs(parcel).forEach(packs::notNeeded);
        parcels.save(parcel.answered(State.REFUSED, person, forWhom, now(), reason));
    }

    /** Nobody answered in time: a lead says who takes it over. */
    public void late(TransferId id, int nth) {
        locked(id);
        var parcel = get(id, nth);
        if (parcel.state() == State.SENT) {
            parcels.save(parcel.now(State.LATE));
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

    private void checkWaits(Parcel parcel) {
        if (parcel.state() != State.SENT) {
            throw rules.answered(parcel);
        }
    }

    private Transfer locked(TransferId id) {
        return rows.lock(id).orElseThrow(() -> new UnknownTransfer(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
