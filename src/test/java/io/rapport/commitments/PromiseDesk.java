package io.rapport.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.kernel.CustomerId;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Instant;

/** Promises, as people send them. */
public final class PromiseDesk {

    private PromiseDesk() {}

    /** @param more further fields, each with a comma before it */
    public static Answer give(Client writer, CustomerId customer, String text, Instant due, String more) {
        return writer.post(path(customer), terms(text, due, more));
    }

    public static Answer change(Client writer, CustomerId customer, String id, int version, String text, Instant due) {
        return writer.put(path(customer) + "/" + id, terms(text, due, ", \"version\": " + version));
    }

    public static Answer settle(Client person, CustomerId customer, String id, int version, String outcome) {
        return person.post(
                path(customer) + "/" + id + "/outcome",
                """
                {"version": %d, "outcome": "%s"}""".formatted(version, outcome));
    }

    private static String terms(String text, Instant due, String more) {
        return """
                {"text": "%s", "dueAt": "%s", "zone": "Europe/Berlin"%s}"""
                .formatted(text, due, more);
    }

    /** The id of what was written. */
    public static String id(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.at("$.id");
    }

    public static String path(CustomerId customer) {
        return "/api/customers/" + customer + "/commitments";
    }
}
