package io.rapport.privacy;

import io.rapport.privacy.Refusals.OpenedByYou;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a privacy request. Who acts is whoever is signed in, by the roles they have at that moment. Repeated with
 * the same answer, a step changes nothing more.
 */
@Service
@Transactional
public class PrivacySteps {

    private final PrivacyRows rows;
    private final LawClock law;
    private final Acting acting;

    PrivacySteps(PrivacyRows rows, LawClock law, Acting acting) {
        this.rows = rows;
        this.law = law;
        this.acting = acting;
    }

    /** Asks the tables which law counts and which times follow; once, because a clock that runs is not set again. */
    public PrivacyRequest setClock(PrivacyRequestId id) {
        var request = acting.lock(id);
        if (request.law() == null) {
            var times = law.of(request);
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("law", times.law());
            columns.put("law_reason", times.lawReason());
            columns.put("confirm_due", times.confirmDue());
            columns.put("answer_due", times.answerDue());
            columns.put("latest_due", times.latestDue());
            columns.put("remind_before", times.remindBefore());
            columns.put("clock_ground", times.ground());
            columns.put("zone", times.zone());
            rows.set(id, columns);
        }
        return acting.lock(id);
    }

    /** Until a due time, this is when people are reminded: as long before as the table says. */
    public static Instant remindAt(PrivacyRequest request, Instant due) {
        var before = Period.parse(Optional.ofNullable(request.remindBefore()).orElseThrow());
        return due.atZone(ZoneOffset.UTC).minus(before).toInstant();
    }

    /** Whether it is open and due soon by the clock that counts now, the extension included. */
    public boolean isAtRisk(PrivacyRequestId id) {
        var request = acting.lock(id);
        var due = request.answerDue();
        return request.answeredAt() == null && due != null && !acting.now().isBefore(remindAt(request, due));
    }

    /** The customer was told that the request has arrived. */
    public void confirmReceipt(PrivacyRequestId id) {
        acting.entitled(acting.lock(id), Acting.OFFICERS);
        acting.note(id, "receipt-confirmed", null);
    }

    /**
     * Whoever wrote the request down does not say that it is the customer who asks: with one person for both, anybody's
     * data could be opened.
     *
     * @param how a code of how identity was checked, or {@code ask-again}, or {@link PrivacyRequest#NOT_PROVEN}
     */
    public void checkIdentity(PrivacyRequestId id, String how) {
        var request = acting.lock(id);
        var by = acting.entitled(request, Acting.OFFICERS);
        var isProven = !how.equals("ask-again") && !how.equals(PrivacyRequest.NOT_PROVEN);
        if (isProven && by.equals(request.openedBy())) {
            throw new OpenedByYou(id, by);
        }
        rows.set(id, Collections.singletonMap("identity_check", how.equals("ask-again") ? null : how));
        acting.note(id, "identity-checked", how);
    }

    /** An officer looked at a restriction, or told the customer that it will be lifted. @param code what they said */
    public void reviewRestriction(PrivacyRequestId id, String what, @Nullable String code) {
        acting.entitled(acting.lock(id), Acting.OFFICERS);
        acting.note(id, what, code);
    }

    /** The customer has the answer. */
    public void answer(PrivacyRequestId id) {
        acting.entitled(acting.lock(id), Acting.OFFICERS);
        rows.set(id, Map.of("answered_at", acting.now()));
        acting.note(id, "answered", null);
    }

    /** The journey is at its end. */
    public void close(PrivacyRequestId id) {
        if (acting.lock(id).endedAt() == null) {
            rows.set(id, Map.of("ended_at", acting.now()));
        }
    }
}
