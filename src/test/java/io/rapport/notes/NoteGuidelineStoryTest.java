package io.rapport.notes;

import static io.rapport.notes.NoteDesk.id;
import static io.rapport.notes.NoteDesk.note;
import static io.rapport.notes.NoteDesk.path;
import static io.rapport.notes.NoteDesk.write;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be noted about somebody, and that the page for people says the same. */
@RapportTest
class NoteGuidelineStoryTest {

    @Autowired
    NoteDesk notes;

    @Autowired
    NoteGuideline guideline;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    EngineClock clock;

    private CustomerId customer;
    private Client anna;

    @BeforeEach
    void somebody_on_the_phone() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = notes.looking("notes-anna", customer);
    }

    @Test
    void what_the_page_says_of_a_category_is_what_happens() {
        var page = anna.with("Accept", "text/html").get("/notes/guideline").body();

        assertThat(guideline.categories()).hasSizeGreaterThan(4).allSatisfy(category -> {
            assertThat(page).contains("id=\"%s\"".formatted(category.code()), category.reason());
            var answer = write(anna, customer, category.code(), "Said in a few words.");
            switch (category.verdict()) {
                case "allowed" ->
                    assertThat(anna.get(path(customer) + "/" + id(answer)).<String>at("$.expiresAt"))
                            .isEqualTo(MONDAY_10.plus(category.lifetime()).toString());
                case "with-consent" -> refused(answer, "no-consent", String.valueOf(category.consent()));
                default -> refused(answer, "never-kept", category.reason());
            }
        });
        assertThat(offered(anna)).containsExactly("relationship", "preference", "money");
    }

    @Test
    void each_word_the_page_lists_stops_a_note_and_the_page_lists_them_all() {
        var page = anna.with("Accept", "text/html").get("/notes/guideline").body();

        guideline.words().forEach((category, languages) -> languages.values().forEach(words -> {
            assertThat(page).contains(String.join(", ", words));
            words.forEach(word -> refused(
                    write(anna, customer, "preference", "So: " + word.replace("*", "xy") + "."),
                    "special-category-suspected",
                    category));
        }));
        assertThat(guideline.words()).containsKeys("health", "belief", "origin", "sex-life");
    }

    @Test
    void the_daughters_illness_is_stopped_whatever_it_is_called() {
        refused(
                write(anna, customer, "relationship", "Her daughter's illness keeps her busy"),
                null,
                "reads like health");
        refused(write(anna, customer, "family", "Her daughter's illness keeps her busy"), "no-consent", "family");
        refused(write(anna, customer, "health", "Her daughter's illness keeps her busy"), "no-consent", "health");
        said("family-note-consent", "granted", 60);
        refused(write(anna, customer, "family", "Her daughter's illness keeps her busy"), null, "reads like health");
        assertThat(texts(anna.get(path(customer)))).isEmpty();
    }

    @Test
    void a_form_offers_only_what_this_person_may_note_about_this_customer_now() {
        var tom = web.as("notes-tom", "agents", "technical-team");

        assertThat(offered(anna)).doesNotContain("family", "health", "belief");
        assertThat(offered(tom)).isEmpty();
        said("family-note-consent", "granted", 60);
        said("health-note-consent", "granted", 60);
        assertThat(offered(anna)).contains("family", "health").doesNotContain("belief");
        said("family-note-consent", "withdrawn", 30);
        assertThat(offered(anna)).contains("health").doesNotContain("family");
        assertThat(tom.get("/api/customers/C-7/note-categories").status()).isEqualTo(404);
    }

    private List<String> offered(Client writer) {
        var answer = writer.get("/api/customers/" + customer + "/note-categories");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$.items[*].code");
    }

    @Test
    void what_no_service_needs_is_never_kept_and_a_category_nobody_thought_of_neither() {
        refused(write(anna, customer, "belief", "Goes to church."), "never-kept", "No service needs it");
        refused(write(anna, customer, "shoe-size", "44"), "unknown-category", "noteRules");
        refused(write(anna, customer, "money", " \\u200b "), "field-refused", "must say something");
        refused(anna.post(path(customer), note("money", "Pays late.", "crm", false)), null, "source must be one of");
        assertThat(texts(anna.get(path(customer)))).isEmpty();
    }

    @Test
    void what_is_private_is_noted_only_with_consent_and_is_gone_from_sight_without_it() {
        refused(write(anna, customer, "family", "A daughter, Mia."), "no-consent", "family-note-consent");
        said("family-note-consent", "granted", 60);
        write(anna, customer, "family", "A daughter, Mia.");
        id(write(anna, customer, "money", "Pays by invoice only."));
        assertThat(texts(anna.get(path(customer)))).containsExactly("Pays by invoice only.", "A daughter, Mia.");

        said("family-note-consent", "withdrawn", 30);

        assertThat(texts(anna.get(path(customer)))).containsExactly("Pays by invoice only.");
        refused(write(anna, customer, "family", "A son, Leo."), "no-consent", "family-note-consent");
    }

    @Test
    void words_that_read_like_a_special_category_are_looked_at_again() {
        refused(
                write(anna, customer, "preference", "No calls after her cancer treatment"),
                "special-category-suspected",
                "reads like health");
        refused(
                write(anna, customer, "preference", "Gewerkschaftsmitglied, k\\u00adatholisch"),
                "special-category-suspected",
                "reads like belief");

        var wine = anna.post(path(customer), note("preference", "Collects stroke by stroke prints", "customer", true));

        assertThat(anna.get(path(customer) + "/" + id(wine)).<String>at("$.confirmedBy"))
                .isEqualTo("notes-anna");
        var plain = anna.post(path(customer), note("preference", "Prefers letters", "customer", true));
        assertThat(anna.get(path(customer) + "/" + id(plain)).body()).doesNotContain("confirmedBy");
        said("health-note-consent", "granted", 60);
        id(write(anna, customer, "health", "Diabetic; needs the lift."));
    }

    private void said(String kind, String value, int secondsAgo) {
        customers.observe(customer, new Observation(kind, value, "customer", MONDAY_10.minusSeconds(secondsAgo)));
    }

    private static List<String> texts(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$.items[*].text");
    }

    private static void refused(Answer answer, String code, String reason) {
        assertThat(answer.status()).as(answer.body()).isIn(422, 403);
        assertThat(answer.body()).contains(reason);
        if (code != null && !code.equals("field-refused")) {
            assertThat(answer.<String>at("$.type")).endsWith("notes/" + code);
        }
    }
}
