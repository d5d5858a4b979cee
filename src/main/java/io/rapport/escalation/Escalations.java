package io.rapport.escalation;

import io.rapport.escalation.Escalation.State;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.NewHandOver;
import io.rapport.escalation.pack.Receiver;
import io.rapport.escalation.path.CountingClocks;
import io.rapport.escalation.path.Paths;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalations of requests: at most one of a request is open, and who asks again joins it. Works in the caller's
 * transaction where there is one.
 */
@Service
@Transactional
public class Escalations {

    private final EscalationRows rows;
    private final Owners owners;
    private final Paths paths;
    private final CountingClocks counting;
    private final HandOvers handOvers;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(
            EscalationRows rows,
            Owners owners,
            Paths paths,
            CountingClocks counting,
            HandOvers handOvers,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.paths = paths;
        this.counting = counting;
        this.handOvers = handOvers;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param isNew false when it joined one that is open
     */
    public record Answer(EscalationId id, boolean isNew) {}

    /** Somebody asks. Two who ask at once wait for each other, and get the same escalation. */
    public Answer ask(NewAsk ask) {
        rows.takeTurn(ask.request());
        var now = now();
        timeline.asked(ask);
        var standing = rows.open(ask.request());
        var id = standing.map(Escalation::id).orElseGet(() -> rows.insert(ask, now));
        rows.asked(id, ask, now);
        return new Answer(id, standing.isEmpty());
    }

    /** @throws Refusals.UnknownEscalation when there is none of this id */
    @Transactional(readOnly = true)
    public Escalation get(EscalationId id) {
        return rows.find(id).orElseThrow(() -> new Refusals.UnknownEscalation(id));
    }

    /** All of a request, the first first. */
    @Transactional(readOnly = true)
    public List<Escalation> of(RequestId request) {
        return rows.of(request);
    }

    /**
     * Asks the next level: the table says which group, the rotation who. A pack that nobody has acknowledged goes on as it
     * is; after an owner who raised it, it is packed anew.
     *
     * @throws Refusals.AlreadyOver when it is over
     */
    public Escalation.Asked nextLevel(EscalationId id) {
        var escalation = open(id);
        var now = now();
        var level = escalation.nextLevel();
        var step = paths.escalation(
                escalation.tier().code(),
                level,
                escalation.reason().code(),
                counting.isAny(escalation.clocks(), escalation.request(), now));
        var owner = owners.next(escalation.request(), step.whom(), escalation.askers(), now)
                .orElse(null);
        var to = owner == null
                ? Receiver.group(step.whom())
                : Receiver.person(owner.person()).askedAs(step.whom());
        var sent = sent(escalation, to);
        rows.level(escalation, level, step, owner, sent, now);
        return new Escalation.Asked(
                level, escalation.reason(), step.whom(), owner == null ? null : owner.person(), step.by(), sent);
    }

    private HandOver sent(Escalation escalation, Receiver to) {
        var last = escalation.levels().isEmpty()
                ? null
                : handOvers.get(escalation.last().handOver());
        if (last != null && last.isOpen()) {
            return handOvers.timedOut(last.id(), to);
        }
        var from = escalation.owner() == null ? null : Receiver.person(escalation.owner());
        return handOvers.send(NewHandOver.of(
                escalation.customer(),
                escalation.request(),
                HandOverKind.ESCALATION,
                from != null && from.isSame(to) ? null : from,
                to,
                null));
    }

    /**
     * Somebody has it, by the hash of the pack they have read.
     *
     * @throws io.rapport.escalation.pack.Refusals.NotForYou when somebody else was asked
     * @throws Refusals.NotTheOwner when they have asked themselves, or answer at that level no more
     * @throws Refusals.AlreadyOver when it is over
     */
    public void acknowledge(EscalationId id, String person, String hash) {
        var escalation = open(id);
        var level = escalation.last();
        handOvers.acknowledge(level.handOver(), person, hash);
        owners.check(escalation, person);
        rows.did(id, level.nth(), "acknowledged", person, now());
        rows.owner(id, person);
    }

    /** Nobody answered at this level. */
    public void unanswered(EscalationId id) {
        rows.did(id, open(id).last().nth(), "unanswered", null, now());
    }

    /**
     * The owner helps, raises it, or steps down; the words go on the customer's timeline, for colleagues.
     *
     * @throws Refusals.NotTheOwner when it is neither the owner nor somebody else who may answer at that level
     * @throws Refusals.FieldRefused when advice has no words
     * @throws Refusals.AlreadyOver when it is over
     */
    public void help(EscalationId id, OwnerStep step, String person, @Nullable String words) {
        var escalation = open(id);
        owners.check(escalation, person);
        if (step == OwnerStep.ADVISE && words == null) {
            throw new Refusals.FieldRefused("note", "Write down what you advise; it goes on the timeline.");
        }
        timeline.said(escalation, words, person);
        rows.did(id, escalation.last().nth(), step.code(), person, now());
        if (step == OwnerStep.TAKE_OVER) {
            events.publishEvent(new Escalation.TakenOver(escalation.request(), person));
        }
        if (step == OwnerStep.STEP_DOWN) {
            rows.close(id, State.STEPPED_DOWN, now());
        }
    }

    /** The request is resolved or withdrawn: nobody has to look any more. Without an open one, nothing happens. */
    public void over(RequestId request, State how) {
        rows.open(request).ifPresent(escalation -> {
            rows.close(escalation.id(), how, now());
            escalation.levels().stream().map(Escalation.Level::handOver).forEach(handOvers::notNeeded);
            events.publishEvent(new Escalation.Over(request));
        });
    }

    /** The request has ended: nobody takes anything of it over any more. */
    public void ended(RequestId request) {
        handOvers.notNeeded(request);
    }

    private Escalation open(EscalationId id) {
        var escalation = get(id);
        if (!escalation.isOpen()) {
            throw new Refusals.AlreadyOver(escalation);
        }
        return escalation;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
