package io.rapport.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import org.springframework.stereotype.Component;

/** People who write notes. */
@Component
public class NoteDesk {

    private final Web web;

    NoteDesk(Web web) {
        this.web = web;
    }

    /** An agent who broke the glass, and so sees everything of this customer for an hour. */
    public Client looking(String user, CustomerId customer) {
        var person = web.as(user, "agents");
        assertThat(person.post("/api/customers/" + customer + "/break-glass", "{\"reason\": \"On the phone.\"}")
                        .status())
                .isEqualTo(201);
        return person;
    }

    public static Answer write(Client writer, CustomerId customer, String category, String text) {
        return writer.post(path(customer), note(category, text, "agent", false));
    }

    public static Answer change(Client writer, CustomerId customer, String id, int version, String text) {
        return writer.put(
                path(customer) + "/" + id,
                """
                {"version": %d, "text": "%s"}""".formatted(version, text));
    }

    public static Answer delete(Client person, CustomerId customer, String id, int version) {
        return person.delete(path(customer) + "/" + id + "?version=" + version);
    }

    public static String note(String category, String text, String source, boolean confirmed) {
        return """
                {"category": "%s", "text": "%s", "source": "%s", "confirmed": %s}"""
                .formatted(category, text, source, confirmed);
    }

    /** The id of what was written. */
    public static String id(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.at("$.id");
    }

    public static String path(CustomerId customer) {
        return "/api/customers/" + customer + "/notes";
    }
}
