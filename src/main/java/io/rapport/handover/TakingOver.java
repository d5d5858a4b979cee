package io.rapport.handover;

import io.rapport.commitments.CommitmentId;
import io.rapport.commitments.concentration.OwnerChanges;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.handover.Parcel.State;
import io.rapport.handover.Refusals.UnknownParcel;
import io.rapport.handover.Refusals.UnknownTransfer;
import io.rapport.handover.Transfer.Kind;
import io.rapport.handover.work.OpenWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is in a parcel goes to who acknowledges it, at once or case by case; with the last case the parcel is taken over. Rows
 * are held in one order, packs before their parcel.
 */
@Component("handoverTakingOver")
@Transactional
class TakingOver {

    private final TransferRows rows;
    private final ParcelRows parcels;
    private final TransferRules rules;
    private final OpenWork work;
    private final HandOvers packs;
    private final OwnerChanges owners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The parcel of which this thread is acknowledging every pack: none of these is looked at alone. */
    private final ThreadLocal<@Nullable String> atOnce = new ThreadLocal<>();

    TakingOver(
            TransferRows rows,
            ParcelRows parcels,
            TransferRules rules,
            OpenWork work,
            HandOvers packs,
            OwnerChanges owners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.parcels = parcels;
        this.rules = rules;
        this.work = work;
        this.packs = packs;
        this.owners = owners;
        this.events = events;
        this.clock = clock;
    }

    /** All of it. The caller holds the transfer. @param forWhom the receiver, when the person stands in */
    Parcel whole(Parcel parcel, String person, @Nullable String forWhom) {
        atOnce.set(name(parcel));
        try {
            parcels.packs(parcel).stream()
                    .map(packs::get)
                    .filter(HandOver::isOpen)
                    .forEach(pack -> packs.acknowledge(pack.id(), person, pack.hash()));
        } finally {
            atOnce.remove();
        }
        parcels.listed(parcel).forEach(item -> take(item, parcel, person));
        return answered(parcel, person, forWhom);
    }

    /** One of its packs was acknowledged, alone or with the others. */
    @EventListener
    void on(HandOver.Acknowledged acknowledged) {
        parcels.in(acknowledged.id()).stream()
                .filter(Item::isListed)
                .collect(Collectors.groupingBy(this::parcelOf))
                .forEach((parcel, items) -> {
                    var alone = !name(parcel).equals(atOnce.get());
                    if (alone) {
                        checkAlone(parcel, acknowledged.by());
                    }
                    items.forEach(item -> take(item, parcel, acknowledged.by()));
                    if (alone) {
                        endWithTheLast(parcels.lock(parcel), acknowledged.by());
                    }
                });
    }

    /** A single case goes to nobody to whom the parcel would not. */
    private void checkAlone(Parcel parcel, String by) {
        if (parcel.state() != State.SENT) {
            throw rules.answered(parcel);
        }
        rules.checkAnswers(transferOf(parcel), parcel, by);
    }

    private void endWithTheLast(Parcel parcel, String by) {
        if (parcel.state() == State.SENT && parcels.listed(parcel).isEmpty()) {
            var forWhom = rules.checkAnswers(transferOf(parcel), parcel, by);
            var hash = Objects.requireNonNull(answered(parcel, by, forWhom).hash());
            events.publishEvent(new Parcel.TakenCaseByCase(parcel.transfer(), parcel.nth(), hash));
        }
    }

    private Parcel answered(Parcel parcel, String by, @Nullable String forWhom) {
        var taken = parcel.answered(State.TAKEN, by, forWhom, now(), null);
        parcels.save(taken);
        return taken;
    }

    private void take(Item item, Parcel parcel, String by) {
        if (!parcels.taken(item, by, now())) {
            return;
        }
        var transfer = transferOf(parcel);
        if (item.sort() == Item.Sort.WORK && transfer.kind() != Kind.SUBSTITUTE) {
            var leaver = transfer.kind() == Kind.LEAVER ? transfer.person() : null;
            work.give(item.ref(), item.heldBy(), parcel.to(), by, leaver);
        } else if (item.sort() == Item.Sort.PROMISE) {
            owners.change(new CommitmentId(item.ref()), Objects.requireNonNull(transfer.person()), by);
        }
    }

    private Parcel parcelOf(Item item) {
        var nth = Objects.requireNonNull(item.nth());
        return parcels.parcel(item.transfer(), nth).orElseThrow(() -> new UnknownParcel(item.transfer(), nth));
    }

    private Transfer transferOf(Parcel parcel) {
        return rows.find(parcel.transfer()).orElseThrow(() -> new UnknownTransfer(parcel.transfer()));
    }

    private static String name(Parcel parcel) {
        return parcel.transfer() + "/" + parcel.nth();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
