package io.rapport.privacy;

import io.rapport.privacy.Refusals.FieldRefused;
import io.rapport.privacy.Refusals.NotNow;
import io.rapport.privacy.Refusals.SecondPersonNeeded;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided about a privacy request, by whom, and that it is done. A refusal, whole or in part, is done only after
 * a second person agreed.
 */
@Service
@Transactional
public class PrivacyDecisions {

    private final PrivacyRows rows;
    private final List<Right> rights;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    PrivacyDecisions(PrivacyRows rows, List<Right> rights, Acting acting, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rights = rights;
        this.acting = acting;
        this.events = events;
    }

    /** The most that can be granted now, as the laws on keeping say. */
    public Verdict most(PrivacyRequestId id) {
        var request = acting.lock(id);
        return right(request).most(request);
    }

    /**
     * What the officer decides. Carrying out what a law forbids in part is granting a part, whoever calls it otherwise.
     *
     * @param outcome carry-out, refuse or extend
     * @param ground why it is refused; needed then
     * @param erasureReason why the customer is erased; needed to erase under the GDPR
     * @return what was decided
     */
    public Verdict decide(
            PrivacyRequestId id, String outcome, Optional<String> ground, Optional<String> erasureReason) {
        var request = acting.lock(id);
        var by = acting.entitled(request, Acting.OFFICERS);
        if (request.carriedOutAt() != null) {
            throw new NotNow(id, "is carried out already.");
        }
        if (outcome.equals("extend")) {
            return extend(request);
        }
        var refuses = outcome.equals("refuse");
        if (!refuses && !request.isProven()) {
            throw new FieldRefused("privacyOutcome", "The identity is not proven; it can only be refused.");
        }
        if (refuses && ground.isEmpty()) {
            throw new FieldRefused("refusalGround", "Say on which ground it is refused; the customer is told.");
        }
        var verdict = refuses ? Verdict.REFUSED : right(request).most(request);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("verdict", verdict.code());
        // a ground that an earlier decision left is none of this one
        var why = verdict == Verdict.GRANTED ? null : refuses ? ground.get() : "kept-by-law";
        columns.put("ground", why);
        columns.put("erasure_reason", erasureReason.orElse(null));
        columns.put("decided_by", by);
        rows.set(id, columns);
        acting.note(id, "decided-" + verdict.code(), why);
        return verdict;
    }

    private Verdict extend(PrivacyRequest request) {
        var id = request.id();
        if (request.extendedAt() != null) {
            throw new FieldRefused("privacyOutcome", "%s was extended before; the law allows it once.".formatted(id));
        }
        var due = Optional.ofNullable(request.answerDue()).orElseThrow();
        if (due.equals(request.latestDue())) {
            throw new FieldRefused("privacyOutcome", "The law does not allow to extend this kind of request.");
        }
        if (acting.now().isAfter(due)) {
            throw new FieldRefused(
                    "privacyOutcome", "The first period is over; it could only be extended within it, with notice.");
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("extended_at", acting.now());
        columns.put("answer_due", request.latestDue());
        rows.set(id, columns);
        acting.note(id, "extended", null);
        return Verdict.EXTENDED;
    }

    /** Whether this person could agree at all. @throws SecondPersonNeeded when they decided it themselves */
    public void mayAgree(PrivacyRequestId id, String who) {
        if (who.equals(acting.lock(id).decidedBy())) {
            throw new SecondPersonNeeded(id, who);
        }
    }

    /**
     * A second person agrees with a refusal, or sends it back to be decided anew.
     *
     * @return what may be done now; empty when they do not agree
     */
    public Optional<Verdict> agree(PrivacyRequestId id, boolean agrees) {
        var request = acting.lock(id);
        var by = acting.entitled(request, Acting.SECONDS);
        mayAgree(id, by);
        acting.note(id, agrees ? "second-agreed" : "second-disagreed", null);
        if (agrees) {
            return Optional.of(Optional.ofNullable(request.verdict()).orElseThrow());
        }
        rows.set(id, Collections.singletonMap("verdict", null));
        return Optional.empty();
    }

    /**
     * Does what was decided.
     *
     * @param handed what the form of the decision handed in
     * @return whether it lasts, see {@link Right#lasts}
     * @throws NotNow when less may be done by now than was decided: somebody else has to decide again
     */
    public boolean carryOut(PrivacyRequestId id, Right.Handed handed) {
        var request = acting.lock(id);
        var verdict = Optional.ofNullable(request.verdict()).orElseThrow();
        if (request.carriedOutAt() != null) {
            return right(request).lasts(request);
        }
        var by = Optional.ofNullable(request.decidedBy()).orElseThrow();
        var most = right(request).most(request);
        if (most != verdict) {
            throw new NotNow(
                    id,
                    "was decided as '%s', and by now the laws on keeping say '%s'. Disagree, so that it is decided anew."
                            .formatted(verdict.code(), most.code()));
        }
        right(request).carryOut(request, verdict, handed, by);
        rows.set(id, Map.of("carried_out_at", acting.now()));
        acting.note(id, "carried-out", verdict.code());
        events.publishEvent(new PrivacyRequest.CarriedOut(id, request.customer(), request.kind(), verdict));
        return right(request).lasts(request);
    }

    /** Whether what was done lasts still: the customer may be gone since. */
    public boolean lasts(PrivacyRequestId id) {
        var request = acting.lock(id);
        return right(request).lasts(request);
    }

    private Right right(PrivacyRequest request) {
        return rights.stream()
                .filter(right -> right.kind() == request.kind())
                .findFirst()
                .orElseThrow();
    }
}
