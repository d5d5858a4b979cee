package io.rapport.handover;

import io.rapport.absence.Absence;
import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.Refusals.DoesNotFit;
import io.rapport.handover.Refusals.UnknownTransfer;
import io.rapport.handover.Transfer.Kind;
import io.rapport.handover.work.OpenWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins transfers, and shows them. People are the engine's user ids, and act by rights of their own. */
@Service("handoverTransfers")
@Transactional
public class Transfers {

    private final TransferRows rows;
    private final ParcelRows items;
    private final TransferRules rules;
    private final OpenWork work;
    private final Packing packing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            TransferRows rows,
            ParcelRows items,
            TransferRules rules,
            OpenWork work,
            Packing packing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.rules = rules;
        this.work = work;
        this.packing = packing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A shift of a team ends: all its open work goes on in one step.
     *
     * @param going those who go, when only their work goes on; empty for all of the team
     * @param to who takes over, case by case in turn; empty for the team itself, where anybody may
     * @throws Refusals.NotYours when the person leads no such team
     * @throws Refusals.FieldRefused when somebody is not in the team
     * @throws DoesNotFit when there is nothing to hand over, or the team's last one is not over yet
     */
    public TransferId handOverShift(String team, List<String> going, List<String> to, String by) {
        rules.checkShift(by, team, going, to);
        rows.takeTurn(Kind.SHIFT, team);
        if (going.isEmpty() && rows.isOpen(Kind.SHIFT, team)) {
            throw new DoesNotFit("%s has a shift to take over still. Take that over, or take it back.".formatted(team));
        }
        var onTheWay = rows.tasksOnTheWay();
        var found = work.ofTeam(team).stream()
                .filter(each -> going.isEmpty() ? !each.isHeldByAny(to) : each.isHeldByAny(going))
                .filter(each -> !onTheWay.contains(each.task()))
                .toList();
        if (found.isEmpty()) {
            throw new DoesNotFit("There is no open work to hand over that is not on its way already.");
        }
        var id = rows.insert(Kind.SHIFT, team, null, !going.isEmpty(), by, now());
        return sent(id, packing.parted(found, to.stream().distinct().toList(), Receiver.group(team)), by);
    }

    /**
     * Somebody leaves for good: what hangs on them is listed, a lead chooses who gets it. With nothing on them it is done at
     * once.
     *
     * @throws Refusals.NotYours when the person leads no team of theirs, or leaves themselves
     * @throws DoesNotFit when they are leaving already
     */
    public TransferId handOverRelations(String leaver, String by) {
        rules.checkLeaver(by, leaver);
        rows.takeTurn(Kind.LEAVER, leaver);
        if (rows.isOpen(Kind.LEAVER, leaver)) {
            throw new DoesNotFit("%s is leaving already; see the transfer that is open.".formatted(leaver));
        }
        var id = rows.insert(Kind.LEAVER, null, leaver, false, by, now());
        events.publishEvent(new Transfer.Begun(id, Kind.LEAVER, 0));
        return id;
    }

    /**
     * Somebody is away, and the substitute has this work already: the context follows.
     *
     * @param tasks the engine's ids of what went to the substitute
     */
    public void handOverToSubstitute(Absence absence, List<String> tasks) {
        var substitute = absence.substitute();
        var found = work.those(tasks);
        if (substitute == null || found.isEmpty()) {
            return;
        }
        var id = rows.insert(Kind.SUBSTITUTE, null, absence.person(), false, absence.writtenBy(), now());
        rows.add(id, 1, Receiver.person(substitute), absence.writtenBy());
        found.forEach(each -> items.add(Leaving.work(id, each, absence.person()).in(1)));
        events.publishEvent(new Transfer.Begun(id, Kind.SUBSTITUTE, 1));
    }

    /** @throws UnknownTransfer when there is none of this id */
    @Transactional(readOnly = true)
    public Transfer get(TransferId id) {
        return rows.find(id).orElseThrow(() -> new UnknownTransfer(id));
    }

    /** The open ones first, then the newest; those that this person steers, or of which they get a parcel. */
    @Transactional(readOnly = true)
    public List<Transfer> seenBy(String person, int most) {
        return rows.seenBy(rules.looker(person), most);
    }

    /**
     * The parcels of a transfer that this person may see.
     *
     * @throws UnknownTransfer when they may see neither a parcel nor the whole
     */
    @Transactional(readOnly = true)
    public List<Parcel> parcels(TransferId id, String person) {
        var transfer = get(id);
        if (!isSeen(transfer, person)) {
            throw new UnknownTransfer(id);
        }
        return rows.parcels(id).stream()
                .filter(parcel -> rules.sees(transfer, parcel, person))
                .toList();
    }

    /** Whether this person may choose receivers and take it back. */
    @Transactional(readOnly = true)
    public boolean isSteeredBy(Transfer transfer, String person) {
        return rules.leads(person, transfer);
    }

    /** What has no receiver yet, and this person may choose one for. */
    @Transactional(readOnly = true)
    public List<Item> toChoose(TransferId id, String person) {
        var steers = rules.steers(person, get(id));
        return items.of(id).stream()
                .filter(item -> item.isListed() && item.nth() == null && steers.test(item))
                .toList();
    }

    /** Who may get a parcel of it, the lead who asks included, in order of their ids. */
    @Transactional(readOnly = true)
    public List<String> receivers(TransferId id, String lead) {
        return rules.receivers(get(id), lead);
    }

    /** Whether this person may take a parcel over, or refuse it. */
    @Transactional(readOnly = true)
    public boolean isAnsweredBy(Transfer transfer, Parcel parcel, String person) {
        return rules.answers(transfer, parcel, person);
    }

    /** What is in it, by ids; those of a parcel, or all for who steers it. */
    @Transactional(readOnly = true)
    public List<Item> items(TransferId id, String person) {
        var seen = parcels(id, person).stream().map(Parcel::nth).toList();
        var all = rules.leads(person, get(id));
        return items.of(id).stream()
                .filter(item -> all || item.nth() != null && seen.contains(item.nth()))
                .toList();
    }

    private boolean isSeen(Transfer transfer, String person) {
        return rules.leads(person, transfer)
                || rows.parcels(transfer.id()).stream().anyMatch(parcel -> rules.sees(transfer, parcel, person));
    }

    private TransferId sent(TransferId id, Map<Receiver, List<OpenWork.Work>> parted, String by) {
        var nth = 0;
        for (var part : parted.entrySet()) {
            nth++;
            rows.add(id, nth, part.getKey(), by);
            for (var each : part.getValue()) {
                items.add(Leaving.work(id, each, each.heldBy()).in(nth));
            }
        }
        events.publishEvent(new Transfer.Begun(id, Kind.SHIFT, nth));
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
