package io.rapport.intake.adapter;

import static io.rapport.intake.Messages.STRUCTURED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a CRM, a ticketing system and an ERP say becomes one customer. */
@RapportTest
class AdapterStoryTest {

    private static final String NINE = "2026-03-02T09:00:00Z";
    private static final String TEN = "2026-03-02T10:00:00Z";

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    private final Told told = Told.aboutSomebody();

    @Test
    void three_systems_tell_of_one_customer() {
        var id = taken(told.contact(
                "crm",
                NINE,
                "\"email\": \"ida@example.org\", \"birthDate\": \"1980-05-17\", \"contract\": \"premium\""));
        taken(told.account(TEN, "\"annualValue\": 12000.50, \"currency\": \"EUR\", \"contract\": \"standard\""));
        taken(told.activity("1", NINE, "Told her the new prices."));
        taken(told.comment("3", TEN, "It works again."));

        assertThat(customers.facts(id))
                .extracting(Fact::kind, Fact::value, Fact::source)
                .containsExactlyInAnyOrder(
                        tuple("annual-value", "12000.50", "erp"),
                        tuple("birth-date", "1980-05-17", "crm"),
                        tuple("contract", "standard", "erp"),
                        tuple("contract", "premium", "crm"),
                        tuple("email", "ida@example.org", "crm"));
        assertThat(customers.timeline(id, 10, null).items())
                .extracting(Interaction::text, Interaction::direction)
                .containsExactly(
                        tuple("It works again.", Direction.INBOUND),
                        tuple("Told her the new prices.", Direction.OUTBOUND));
    }

    @Test
    void an_activity_that_is_told_twice_is_there_once_and_one_that_changes_is_refused() {
        var id = taken(told.activity("1", NINE, "Told her the new prices."));
        taken(told.activity("1", NINE, "Told her the new prices."));

        var changed = sent(told.activity("1", NINE, "Told her nothing."));

        assertThat(changed.status()).as(changed.body()).isEqualTo(409);
        assertThat(customers.timeline(id, 10, null).items())
                .extracting(Interaction::text)
                .containsExactly("Told her the new prices.");
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            crm.contact       | crm       | "email": "no address"                           | data.email         | e-mail
            crm.contact       | crm       | "email": ""                                     | data.email         | size
            crm.contact       | crm       | "postalAdress": "Am Markt 1"                    | data.postalAdress  | not a field
            crm.contact       | crm       | "birthDate": "17.5.1980"                        | data.birthDate     | wrong type
            crm.contact       | crm       | "preferredChannel": "pigeon"                    | data.preferredChannel | one of
            crm.contact       | analytics | "email": "ida@example.org"                      | source             | may not say
            crm.contact       | unknown   | "email": "ida@example.org"                      | source             | that customer/facts.yaml declares
            erp.account       | erp       | "annualValue": 12                               | data.annualValue   | must come with currency
            erp.account       | erp       | "annualValue": 12, "currency": "USD"            | data.currency      | must be EUR
            erp.account       | erp       | "annualValue": -1, "currency": "EUR"            | data.annualValue   | greater than or equal to 0
            ticketing.comment | ticketing | "ticketId": "T", "commentId": "1", "channel": "pigeon", "direction": "inbound", "text": "x" | data.channel | one of
            ticketing.comment | ticketing | "ticketId": "T", "commentId": "1", "channel": "email", "direction": "sideways", "text": "x" | data.direction | inbound, outbound or internal
            """)
    void what_cannot_be_is_refused_with_the_field_and_nothing_is_written(
            String type, String source, String fields, String field, String reason) {
        var answer = sent(told.event(type, source, NINE, fields));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo(field);
        assertThat(answer.body()).contains(reason);
        assertThat(known()).isFalse();
    }

    @Test
    void a_record_without_its_time_is_refused() {
        var answer = sent(told.event("crm.contact", "crm", null, "\"city\": \"Berlin\""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo("time");
        assertThat(known()).isFalse();
    }

    private boolean known() {
        var found = web.as(Role.INTEGRATIONS).get("/api/customers?system=crm&value=" + told.customer());
        return !found.<java.util.List<?>>at("$.items").isEmpty();
    }

    private CustomerId taken(String event) {
        var answer = sent(event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return new CustomerId(answer.at("$.customer"));
    }

    private Web.Answer sent(String event) {
        return web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event);
    }
}
