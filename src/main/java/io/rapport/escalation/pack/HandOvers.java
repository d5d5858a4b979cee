package io.rapport.escalation.pack;

import io.rapport.customer.identity.Members;
import io.rapport.escalation.pack.HandOver.State;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends context from one to the next, and keeps who took it. Every call joins the caller's transaction.
 *
 * <p>The pack is kept under the customer's key; its hash, and who took it when, stay when the customer is erased.
 */
@Service
@Transactional
public class HandOvers {

    private final HandOverRows rows;
    private final Packing packing;
    private final Receivers receivers;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            HandOverRows rows,
            Packing packing,
            Receivers receivers,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.packing = packing;
        this.receivers = receivers;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Packs what every room knows now, seals it, and sends it.
     *
     * @throws io.rapport.customer.vault.Erased when the customer was erased
     */
    public HandOver send(NewHandOver sent) {
        var now = now();
        var pack = packing.packed(sent, now);
        return get(rows.insert(sent, packing.sealed(pack), pack.hash(), now, null));
    }

    /** @throws Refusals.UnknownHandOver when there is none of this id */
    @Transactional(readOnly = true)
    public HandOver get(HandOverId id) {
        return rows.find(id).orElseThrow(() -> new Refusals.UnknownHandOver(id));
    }

    /** All of a request, the first first. */
    @Transactional(readOnly = true)
    public List<HandOver> of(RequestId request) {
        return rows.of(request);
    }

    /** All of a customer, merged ones included, the newest first. */
    @Transactional(readOnly = true)
    public List<HandOver> of(CustomerId customer) {
        return rows.of(members.of(customer));
    }

    /**
     * The pack as it was received. In the clear: show it through need to know.
     *
     * @throws Refusals.PackAltered when it is not the one that was sent
     * @throws Refusals.PackGone when it was erased
     */
    @Transactional(readOnly = true)
    public ContextPack open(HandOverId id) {
        return packing.opened(get(id), rows.sealed(id));
    }

    /**
     * Somebody takes it over. Said again by the same person, changes nothing.
     *
     * @param person by rights of their own; for whom they stand in, if for anybody, is kept
     * @param hash of the pack they have read
     * @throws Refusals.NotForYou when it went to somebody else, for whom the person does not stand in now
     * @throws Refusals.OwnHandOver when it comes from the person
     * @throws Refusals.AnotherPack when the hash is another one
     * @throws Refusals.PackAltered when what is kept is not what was sent
     * @throws Refusals.AlreadySettled when somebody else was first, or it went on meanwhile
     */
    public HandOver acknowledge(HandOverId id, String person, String hash) {
        var standing = locked(id);
        if (standing.state() == State.ACKNOWLEDGED
                && person.equals(standing.acknowledgedBy())
                && hash.equals(standing.hash())) {
            return standing;
        }
        var now = now();
        var forWhom = receivers.checked(standing, person, now);
        if (!standing.isOpen()) {
            throw receivers.settled(standing);
        }
        if (!hash.equals(standing.hash())) {
            throw new Refusals.AnotherPack(id);
        }
        packing.opened(standing, rows.sealed(id));
        rows.settle(id, State.ACKNOWLEDGED, person, forWhom, now);
        events.publishEvent(new HandOver.Acknowledged(id, person));
        return get(id);
    }

    /**
     * Nobody took it in time: the same pack, with the same hash, goes on to the next. Said again, changes nothing and
     * answers where it went.
     *
     * @throws Refusals.AlreadySettled when it was acknowledged, or is not needed any more
     */
    public HandOver timedOut(HandOverId id, Receiver next) {
        var standing = locked(id);
        if (standing.state() == State.TIMED_OUT) {
            return rows.next(id).orElseThrow(() -> receivers.settled(standing));
        }
        expire(standing);
        var sent = NewHandOver.of(
                standing.customer(), standing.request(), standing.kind(), standing.from(), next, standing.sentBy());
        return get(rows.insert(sent, rows.sealed(id), standing.hash(), now(), id));
    }

    /**
     * Nobody took it in time, and there is nobody left.
     *
     * @throws Refusals.AlreadySettled when it was acknowledged, or is not needed any more
     */
    public void timedOut(HandOverId id) {
        var standing = locked(id);
        if (standing.state() != State.TIMED_OUT) {
            expire(standing);
        }
    }

    /**
     * What is in it may not be read any more: what is known now goes to the same receiver, under another id and hash. What
     * is settled stays as it is.
     */
    public void packAnew(HandOverId id) {
        var standing = locked(id);
        if (standing.isOpen()) {
            rows.settle(id, State.NOT_NEEDED, null, null, now());
            var again = NewHandOver.of(
                    standing.customer(),
                    standing.request(),
                    standing.kind(),
                    standing.from(),
                    standing.to(),
                    standing.sentBy());
            var now = now();
            var pack = packing.packed(again, now);
            var sent = get(rows.insert(again, packing.sealed(pack), pack.hash(), now, id));
            events.publishEvent(new HandOver.PackedAnew(id, sent));
        }
    }

    /** Nobody has to take anything of this request any more; what is settled stays as it is. */
    public void notNeeded(RequestId request) {
        rows.of(request).stream().filter(HandOver::isOpen).map(HandOver::id).forEach(this::notNeeded);
    }

    /** Nobody has to take it any more; what is settled stays as it is. */
    public void notNeeded(HandOverId id) {
        var standing = locked(id);
        if (standing.isOpen()) {
            rows.settle(id, State.NOT_NEEDED, null, null, now());
        }
    }

    private void expire(HandOver standing) {
        if (!standing.isOpen()) {
            throw receivers.settled(standing);
        }
        rows.settle(standing.id(), State.TIMED_OUT, null, null, now());
    }

    private HandOver locked(HandOverId id) {
        return rows.lock(id).orElseThrow(() -> new Refusals.UnknownHandOver(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
