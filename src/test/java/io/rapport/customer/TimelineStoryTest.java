package io.rapport.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.Refusals.InteractionTaken;
import io.rapport.customer.Refusals.SaidOtherwise;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.Refusals.UnknownInteraction;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class TimelineStoryTest {

    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    @Autowired
    Customers customers;

    @Test
    void an_interaction_is_kept_word_for_word() {
        var ida = ida();
        var text = "Robert'); drop table customer_record; -- ${7*7} #{x} <script>alert(1)</script>\n\tÄ 漢 😀";
        var about = new RequestId("R-100001");

        var id = customers.record(
                ida, new NewInteraction("mail", some(), "email", Direction.OUTBOUND, "' or 1=1 --", text, NOON, about));

        assertThat(customers.interaction(id))
                .extracting(
                        Interaction::customer,
                        Interaction::channel,
                        Interaction::direction,
                        Interaction::subject,
                        Interaction::text,
                        Interaction::at,
                        Interaction::about)
                .containsExactly(ida, "email", Direction.OUTBOUND, "' or 1=1 --", text, NOON, about);
        assertThat(customers.timeline(ida, 10, null).items()).containsExactly(customers.interaction(id));
    }

    @Test
    void the_same_event_again_changes_nothing() {
        var ida = ida();
        var event = some();
        var first = customers.record(ida, call(event, "I need help.", NOON));

        assertThat(customers.record(ida, call(event, "I need help.", NOON.plusSeconds(60))))
                .isEqualTo(first);
        assertThatThrownBy(() -> customers.record(ida, call(event, "Another text.", NOON)))
                .isInstanceOf(SaidOtherwise.class)
                .hasMessageContaining("already " + first);

        assertThat(customers.context(ida)).isEqualTo(new Context(1, NOON, 0));
        assertThat(customers.interaction(first).text()).isEqualTo("I need help.");
    }

    @Test
    void an_event_of_one_customer_is_not_recorded_for_another() {
        var ida = ida();
        var event = some();
        customers.record(ida, call(event, "I need help.", NOON));

        assertThatThrownBy(() -> customers.record(ida(), call(event, "I need help.", NOON)))
                .isInstanceOf(InteractionTaken.class)
                .hasMessageContaining("of " + ida);
    }

    @Test
    void what_arrives_late_counts_but_does_not_make_the_last_contact_older() {
        var ida = ida();

        customers.record(ida, call(some(), "Today.", NOON));
        customers.record(ida, call(some(), "Yesterday.", NOON.minusSeconds(86_400)));

        assertThat(customers.context(ida)).isEqualTo(new Context(2, NOON, 0));
        assertThat(customers.timeline(ida, 10, null).items())
                .extracting(Interaction::text)
                .containsExactly("Today.", "Yesterday.");
    }

    @Test
    void paging_to_the_end_neither_skips_nor_repeats_while_more_arrives() {
        var ida = ida();
        var there = new ArrayList<InteractionId>();
        for (int i = 0; i < 23; i++) {
            // several at the same instant: the id decides
            there.add(0, customers.record(ida, call(some(), "Call " + i, NOON.plusSeconds(i / 4))));
        }
        var seen = new ArrayList<InteractionId>();
        String next = null;
        do {
            var page = customers.timeline(ida, 5, next);
            page.items().forEach(item -> seen.add(item.id()));
            next = page.next();
            customers.record(ida, call(some(), "Newer.", NOON.plusSeconds(3600)));
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "~~~", "MjAyNA", "C-100001", "OTk5OTktMDEtMDFUMDA6MDA6MDBaL0ktMQ"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        var ida = ida();

        assertThatThrownBy(() -> customers.timeline(ida, 10, cursor))
                .isInstanceOfSatisfying(FieldRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo("after"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void a_page_has_one_to_two_hundred_items(int limit) {
        var ida = ida();

        assertThatThrownBy(() -> customers.timeline(ida, limit, null)).isInstanceOf(BadPage.class);
        assertThatThrownBy(() -> customers.list(limit, null)).isInstanceOf(BadPage.class);
    }

    @Test
    void unknown_customers_and_interactions_are_said_to_be_unknown() {
        var nobody = new CustomerId("C-1");

        assertThatThrownBy(() -> customers.record(nobody, call(some(), "Hello?", NOON)))
                .isInstanceOf(UnknownCustomer.class);
        assertThatThrownBy(() -> customers.timeline(nobody, 10, null)).isInstanceOf(UnknownCustomer.class);
        assertThatThrownBy(() -> customers.interaction(new InteractionId("I-1")))
                .isInstanceOf(UnknownInteraction.class);
    }

    @Test
    void text_that_a_database_cannot_keep_is_refused_before_it_gets_there() {
        var ida = ida();

        assertThatThrownBy(() -> customers.record(ida, call(some(), "nul \0 inside", NOON)))
                .hasMessageContaining("text holds a NUL");
        assertThatThrownBy(() -> customers.record(ida, call(some(), "half \ud83d a smiley", NOON)))
                .hasMessageContaining("half a character");
        assertThatThrownBy(() -> customers.record(ida, call(some(), "x".repeat(20_001), NOON)))
                .hasMessageContaining("text has 20001 characters; at most 20000");
        customers.record(ida, call(some(), "x".repeat(20_000), NOON));
    }

    private static NewInteraction call(String externalId, String text, Instant at) {
        return new NewInteraction("phone-system", externalId, "phone", Direction.INBOUND, null, text, at, null);
    }

    private static String some() {
        return UUID.randomUUID().toString();
    }

    private CustomerId ida() {
        return customers.register(new NewCustomer("Ida Example", List.of()));
    }
}
