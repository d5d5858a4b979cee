package io.rapport.request.handing;

import io.rapport.escalation.EscalationReason;
import io.rapport.escalation.Escalations;
import io.rapport.escalation.Escalations.Answer;
import io.rapport.escalation.NewAsk;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import io.rapport.request.Refusals.NotPossibleNow;
import io.rapport.request.Request;
import io.rapport.request.RequestEvent;
import io.rapport.request.RequestState;
import io.rapport.request.Requests;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Escalates requests that a team works on. Where {@code rapport.escalations} is false, as in a rehearsal, nobody is asked. */
@Service
@Transactional
public class RequestEscalations {

    private static final Set<RequestState> IN_WORK = EnumSet.of(RequestState.OPEN, RequestState.WAITING);

    private final Requests requests;
    private final Escalations escalations;
    private final ApplicationEventPublisher events;
    private final boolean areAsked;

    RequestEscalations(
            Requests requests,
            Escalations escalations,
            ApplicationEventPublisher events,
            @Value("${rapport.escalations:true}") boolean areAsked) {
        this.requests = requests;
        this.escalations = escalations;
        this.events = events;
        this.areAsked = areAsked;
    }

    /**
     * Somebody asks for more attention. Who asks while one is open joins it.
     *
     * @param clocks codes of the clocks it is about, comma separated; empty for none
     * @param by who asks; null for the house
     * @param words why, for the customer's timeline; null when they stand there already
     * @throws NotPossibleNow when no team works on it now
     */
    public Answer ask(
            RequestId id, EscalationReason reason, String clocks, @Nullable String by, @Nullable String words) {
        var request = requests.get(id);
        var tier = request.tier();
        if (tier == null || !isInWork(request)) {
            throw new NotPossibleNow(
                    id,
                    "is not worked on by a team now, so there is nothing to escalate. Reopen it, or wait for its team.");
        }
        var answer = asked(request, tier, reason, clocks, by, words);
        if (answer.isNew()) {
            events.publishEvent(new RequestEvent.Escalated(id, answer.id().value()));
        }
        return answer;
    }

    /** A promise is at risk; nothing where no team works on it, or nobody is asked. */
    public void atRisk(RequestId id, String clock) {
        if (areAsked && isInWork(requests.get(id))) {
            ask(id, EscalationReason.AT_RISK, clock, null, null);
        }
    }

    /** The journey says that clocks were missed: it goes on from here itself. Empty when it joined one, or nobody is asked. */
    public Optional<String> missed(RequestId id, String clocks) {
        var request = requests.get(id);
        var tier = request.tier();
        return tier == null || !areAsked
                ? Optional.empty()
                : Optional.of(asked(request, tier, EscalationReason.MISSED, clocks, null, null))
                        .filter(Answer::isNew)
                        .map(answer -> answer.id().value());
    }

    private Answer asked(
            Request request,
            Tier tier,
            EscalationReason reason,
            String clocks,
            @Nullable String by,
            @Nullable String words) {
        return escalations.ask(new NewAsk(request.id(), request.customer(), tier, reason, clocks, by, words));
    }

    private static boolean isInWork(Request request) {
        return IN_WORK.contains(request.state())
                && request.team() != null
                && !request.team().code().equals("triage");
    }
}
