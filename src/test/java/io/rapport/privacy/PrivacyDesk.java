package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.CHECK_IDENTITY;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.IDENTITY_CHECK;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.RESTRICTED_KIND;
import static io.rapport.privacy.process.AnswerWords.RESTRICTION_GROUND;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start of every privacy story: a customer asks on Monday 2 March 2026, 10:00 in Berlin. */
@Component
public class PrivacyDesk {

    private final PrivacyRequests requests;
    private final Journeys journeys;
    private final EngineClock clock;

    PrivacyDesk(PrivacyRequests requests, Journeys journeys, EngineClock clock) {
        this.requests = requests;
        this.journeys = journeys;
        this.clock = clock;
    }

    public PrivacyRequest asks(CustomerId customer, String kind, String law) {
        return writtenDownBy("anna", customer, kind, law);
    }

    /** @param by who here took it down */
    PrivacyRequest writtenDownBy(String by, CustomerId customer, String kind, String law) {
        clock.moveTo(MONDAY_10);
        return requests.open(
                new NewPrivacyRequest("test", UUID.randomUUID().toString(), customer, kind, law, null, by));
    }

    Journey follow(PrivacyRequest request) {
        return journeys.follow(new RequestId(request.id().value()));
    }

    /** The same, and an officer has made sure who asks. */
    public Journey proven(PrivacyRequest request) {
        return follow(request).completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("call-back"));
    }

    /** The same, and it is carried out. @param form what else the officer enters */
    @SafeVarargs
    public final Journey carriedOut(PrivacyRequest request, Map.Entry<String, Object>... form) {
        var entered = Arrays.copyOf(form, form.length + 1);
        entered[form.length] = PRIVACY_OUTCOME.with("carry-out");
        return proven(request).completedBy(PAUL, DECIDE_PRIVACY_REQUEST, entered);
    }

    /** The same, and this is restricted from now on, and the customer has the answer. @param kind null for all */
    public Journey restricts(PrivacyRequest request, String ground, @Nullable String kind) {
        return proven(request)
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        RESTRICTION_GROUND.with(ground),
                        RESTRICTED_KIND.with(kind == null ? "" : kind))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER);
    }

    PrivacyRequest now(PrivacyRequest request) {
        return requests.get(request.id());
    }
}
