package io.rapport.customer.reading;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.web.Web;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not see a value cannot find it out by writing what it might be. */
@RapportTest
class NoGuessingTest {

    @Autowired
    Planted planted;

    @Autowired
    Customers customers;

    @Autowired
    Web web;

    @Test
    void an_answer_does_not_tell_whether_a_guess_was_right() {
        var path = "/api/customers/" + planted.worked().id() + "/facts";
        var said =
                """
                {"kind": "preferred-channel", "value": "%s", "source": "customer", "observedAt": "2026-03-01T08:00:00Z", "basedOn": ""}""";
        var wrote = web.as("guess-anna", "agents", "billing-team").post(path, said.formatted("email"));
        assertThat(wrote.status()).as(wrote.body()).isEqualTo(201);
        var guessing = web.as("guess-ben", "agents", "billing-team");

        var right = guessing.post(path, said.formatted("email"));

        assertThat(right.status()).isEqualTo(409);
        assertThat(right.body())
                .isEqualTo(guessing.post(path, said.formatted("phone")).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/notes?", "/timeline?", "/timeline?type=fact&", "/commitments?", "/commitments?open=true&"})
    void a_page_tells_neither_place_nor_time_nor_number_of_what_is_hidden(String list) {
        var customer = planted.resolved().id();
        for (int day = 1; day < 9; day++) {
            var kind = day % 2 == 0 ? "city" : "annual-value";
            var at = Instant.parse("2025-11-0%dT08:00:00Z".formatted(day));
            customers.observe(customer, new Observation(kind, "10" + day, "crm", at));
        }
        var path = "/api/customers/" + customer;
        var tom = web.as("paging-tom", "agents");
        List<Map<String, Object>> seen = tom.get(path + list + "limit=200").at("$.items");
        List<Map<String, Object>> all = web.as("paging-officer", "privacy-officers")
                .get(path + list + "limit=200")
                .at("$.items");
        var hidden = places(all);
        hidden.removeAll(places(seen));

        var paged = new ArrayList<Map<String, Object>>();
        String next = null;
        do {
            var page = tom.get(path + list + "limit=1" + (next == null ? "" : "&after=" + next));
            List<Map<String, Object>> items = page.at("$.items");
            next = (String) page.<Map<String, Object>>at("$").get("next");
            assertThat(items.isEmpty()).isEqualTo(seen.isEmpty());
            paged.addAll(items);
            var told = page.body() + (next == null ? "" : decoded(next));
            assertThat(hidden.stream().filter(told::contains)).as(told).isEmpty();
        } while (next != null);

        assertThat(paged).isEqualTo(seen);
        assertThat(hidden.isEmpty()).isEqualTo(list.startsWith("/commitments"));
        assertThat(tom.get(path).<Integer>at("$.facts"))
                .isEqualTo(tom.get(path + "/context").<Integer>at("$.customer.facts"))
                .isEqualTo(tom.get(path + "/facts").<Integer>at("$.items.length()"));
    }

    private static Set<String> places(List<Map<String, Object>> items) {
        return items.stream()
                .flatMap(item -> Stream.of("id", "at", "recordedAt").map(item::get))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(toCollection(HashSet::new));
    }

    /** What a cursor says that somebody opens. */
    private static String decoded(String cursor) {
        try {
            return cursor + new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException isPlain) {
            return cursor;
        }
    }

    @Test
    void a_system_that_may_not_see_it_learns_from_no_answer_what_is_there() {
        var customer = planted.resolved().id();
        var path = "/api/customers/" + customer + "/facts";
        var said =
                """
                {"kind": "accessibility-need", "value": "%s", "source": "customer", "observedAt": "2026-03-01T08:00:00Z"%s}""";
        var crm = web.as("guess-crm", "integrations");

        var first = crm.post(path, said.formatted("Hard of hearing", ""));
        var before = customers.everythingSaid(customer);
        var known = before.stream()
                .filter(fact -> fact.value().equals("Hard of hearing"))
                .findFirst()
                .orElseThrow();
        var guesses = Stream.of("Hard of hearing", "Uses a wheelchair")
                .flatMap(guess -> Stream.of("", known.id().value())
                        .map(seen -> said.formatted(guess, ", \"basedOn\": \"%s\"".formatted(seen))))
                .map(guess -> crm.post(path, guess))
                .toList();

        assertThat(guesses).extracting(Web.Answer::status).containsOnly(403);
        assertThat(guesses)
                .extracting(Web.Answer::body)
                .hasSize(4)
                .containsOnly(guesses.get(0).body());
        assertThat(guesses.get(0).body()).contains("not-yours-to-compare").doesNotContain("F-");
        assertThat(customers.everythingSaid(customer)).isEqualTo(before);
        assertThat(
                        web.as("guess-officer", "privacy-officers")
                                .get("/api/customers/" + customer + "/reads")
                                .<List<String>>at(
                                        "$.items[?(@.reader=='guess-crm' && @.shown=='hidden' && 'accessibility-need' in @.kinds)].reader"))
                .hasSize(guesses.size());
        // what is only written down is answered alike
        for (var value : List.of("Hard of hearing", "Uses a wheelchair")) {
            var written = crm.post(path, said.formatted(value, ""));
            assertThat(written.status()).isEqualTo(201);
            assertThat(written.body()).isEqualTo(first.body()).doesNotContain("F-");
        }
        assertThat(customers.everythingSaid(customer)).hasSize(before.size() + 1);
    }
}
