package io.rapport.intake.early;

import static io.rapport.intake.Messages.SOURCE;
import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.access.Role;
import io.rapport.kernel.RequestId;
import io.rapport.web.Web;

/** A source of its own, that sends what is about one request, in whatever order. */
record EarlySender(Web web, String source, String theirs) {

    static EarlySender of(Web web) {
        return new EarlySender(web, "s-" + fresh(), fresh());
    }

    /** @param type such as {@code replied} */
    String about(String type, String time, String text) {
        return event("request." + type, fresh(), "{\"externalId\": \"%s\", \"text\": \"%s\"}".formatted(theirs, text))
                .replace(SOURCE, source)
                .replace("2026-03-02T09:00:00Z", time);
    }

    /** The request they are about. */
    RequestId submits() {
        var answer = sends(event("request.submitted", fresh(), submission(theirs, "Wrong invoice."))
                .replace(SOURCE, source)
                .replace("T09:00", "T08:00"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return new RequestId(answer.at("$.request"));
    }

    Web.Answer sends(String event) {
        return web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event);
    }

    long waiting(EarlyEvents early) {
        return early.waiting().stream()
                .filter(each -> each.source().equals(source))
                .mapToLong(EarlyEvents.Waiting::events)
                .sum();
    }
}
