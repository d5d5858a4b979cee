package io.rapport.intake;

import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.request;
import static io.rapport.intake.Messages.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each is refused with the field and the reason, and nothing is written. */
@RapportTest
class BadMessagesTest {

    @Autowired
    Web web;

    @Autowired
    Written written;

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "channel"           | "chanel"                   | 422 | chanel              | not a field of this message
            "name": "Ida        | "nick": "Ida               | 422 | customer.nick       | not a field of this message
            "text": "Hello"     | "text": 7                  | 422 | text                | wrong type or an impossible value; expected is a text.
            "text": "Hello"     | "text": true               | 422 | text                | wrong type
            "text": "Hello"     | "text": null               | 422 | text                | must not be blank
            "text": "Hello"     | "text": "  "               | 422 | text                | must not be blank
            "text": "Hello"     | "text": "a\\u0000b"         | 422 | text                | NUL
            "text": "Hello"     | "text": "\\ud800"           | 422 | text                | half a character
            "email"             | "pigeon"                   | 422 | channel             | one of [app, chat
            "billing-question"  | "telepathy"                | 422 | type                | must be one of
            "billing-question"  | ["billing-question"]       | 422 | type                | wrong type
            "customer": {       | "customer": [], "c": {     | 422 | customer            | expected is a JSON object.
            "system": "crm"     | "system": ""               | 422 | customer.system     | must not be blank
            "Ida Example"       | "Ida\\nExample"            | 422 | customer.name       | one line
            "text": "Hello"     | "text": "Hello", "openedAt": "2999-01-01T00:00:00Z" | 422 | openedAt | in the future
            "text": "Hello"     | "text": "Hello", "openedAt": "1999-01-01T00:00:00Z" | 422 | openedAt | days ago
            urn:example:crm        | urn:te\\u200bst:crm       | 422 | source              | visible
            "externalId": "     | "externalId": "\\u00ad    | 422 | externalId          | visible
            "externalId": "     | "externalId": "\\u202e    | 422 | externalId          | visible
            "externalId": "     | "externalId": "\\u0007    | 422 | externalId          | visible
            "externalId": "     | "externalId": "\\u0378    | 422 | externalId          | visible
            "externalId": "     | "externalId": "\\u3164    | 422 | externalId          | visible
            "externalId": "     | "externalId": "\\u00a0    | 422 | externalId          | visible
            "system": "crm"     | "system": "c\\u2060rm"     | 422 | customer.system     | visible
            "value": "          | "value": "\\ufeff         | 422 | customer.value      | visible
            "email"             | "em\\u200bail"            | 422 | channel             | must be one of
            "billing-question"  | "billing\\u00ad-question" | 422 | type                | must be one of
            "text": "Hello"     | "text": "Hello", "openedAt": "yesterday"            | 422 | openedAt | expected is a time such as
            "text": "Hello"     | "text": "Hello", "openedAt": 1700000000             | 422 | openedAt | wrong type
            "text": "Hello"     | "text": "Hello", "openedAt": "1700000000"           | 422 | openedAt | wrong type
            "text": "Hello"     | "text": "Hello", "text": "Bye"                      | 400 | text     | there twice
            """)
    void a_field_that_cannot_be_is_named(String good, String bad, int status, String field, String reason) {
        var before = written.rows();
        var sender = web.as(Role.INTEGRATIONS);
        var id = fresh();

        var answers = List.of(
                sender.post("/api/requests", request(id, "Hello").replace(good, bad)),
                sender.post(
                        "/api/events",
                        STRUCTURED,
                        event("request.submitted", fresh(), submission(id, "Hello"))
                                .replace(good, bad)));

        for (var answer : answers) {
            refused(answer, status, reason);
            assertThat(answer.<String>at("$.errors[0].field")).isIn(field, "data." + field);
        }
        assertThat(written.rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "specversion": "1.0",   | ``                        | 422 | specversion | missing
            "specversion": "1.0",   | "specversion": 1.0,       | 422 | specversion | not a text
            "specversion": "1.0"    | "specversion": "0.3"      | 422 | specversion | must be 1.0
            "id": "                 | "ident": "                | 422 | id          | missing
            "source": "urn:example:crm", | ``                      | 422 | source      | missing
            urn:example:crm            | not a uri                 | 422 | source      | URI reference
            request.submitted.v1    | request.submited.v1       | 422 | type        | not known
            2026-03-02T09:00:00Z    | 2 March                   | 422 | time        | must be written as
            urn:example:crm            | urn:example:\\u200dcrm       | 422 | source      | visible
            "id": "                 | "id": "\\u200b           | 422 | id          | visible
            2026-03-02T09:00:00Z    | 1999-03-02T09:00:00Z      | 422 | time        | days ago
            2026-03-02T09:00:00Z    | 2999-03-02T09:00:00Z      | 422 | time        | in the future
            "time": "2026           | "Bad Name": 1, "time": "2026 | 422 | specversion | extension
            "data":                 | "dataX":                  | 422 | specversion | extension
            "specversion": "1.0",   | "specversion": "1.0", "id": "twice", | 400 | id | there twice
            """)
    void an_attribute_that_cannot_be_is_named(String good, String bad, int status, String field, String reason) {
        var before = written.rows();
        var event = event("request.submitted", fresh(), submission(fresh(), "Hello"));

        var answer = web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event.replace(good, bad));

        refused(answer, status, reason);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo(field);
        assertThat(written.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
            request.replied   | {"text": "Hi"}                                     | 422 | data.externalId | exactly one
            request.replied   | {"externalId": "x", "request": "R-1", "text": "Hi"}| 422 | data.externalId | exactly one
            request.confirmed | {"externalId": "nobody-knows-it", "text": "Hi"}    | 422 | data.externalId | no request with this externalId
            request.confirmed | {"request": "R-100001; drop table x"}              | 422 | data.request    | request id
            request.feedback  | {"request": "R-1", "score": 6}                     | 422 | data.score      | less than or equal to 5
            request.feedback  | {"request": "R-1", "score": "5"}                   | 422 | data.score      | expected is a whole number.
            request.feedback  | {"request": "R-1", "score": 4.5}                   | 422 | data.score      | expected is a whole number.
            customer.observed | {"customer": {"system": "crm", "value": "x", "name": "Ida"}, "kind": "shoe-size", "value": "44"} | 422 | data.kind | kind is not declared
            customer.observed | {"customer": {"system": "crm", "value": "x", "name": "Ida"}, "kind": "annual-value", "value": "much"} | 422 | data.value | -
            customer.observed | [1]                                                | 422 | data            | wrong type
            customer.observed | "text"                                             | 422 | data            | wrong type
            customer.observed | null                                               | 422 | data            | JSON object
            """)
    void the_data_of_each_type_is_looked_at(String type, String data, int status, String field, String reason) {
        var before = written.rows();

        var answer = web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event(type, fresh(), data));

        refused(answer, status, reason == null ? "" : reason);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo(field);
        assertThat(written.rows()).isEqualTo(before);
    }

    private static void refused(Web.Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(reason).doesNotContain("Exception", "io.rapport.kernel", "at java");
    }
}
