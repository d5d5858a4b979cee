package io.rapport.intake;

import static io.rapport.intake.Messages.SOURCE;
import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.request;
import static io.rapport.intake.Messages.submission;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.NewRequest;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class SubmissionStoryTest {

    private static final int AT_ONCE = 6;

    @Autowired
    Web web;

    @Autowired
    Requests requests;

    @Autowired
    Customers customers;

    @Autowired
    Journeys journeys;

    @Autowired
    Written written;

    @Test
    void a_request_comes_in_and_waits_for_an_agent() {
        var id = fresh();

        var answer = send(request(id, "The invoice is wrong."));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/requests/" + answer.at("$.request"));
        var opened = new RequestId(answer.at("$.request"));
        journeys.follow(opened).waitsAt(WORK_ON_REQUEST);
        assertThat(requests.find(SOURCE, id)).contains(opened);
        var timeline = customers.timeline(new CustomerId(answer.at("$.customer")), 10, null);
        assertThat(timeline.items()).singleElement().satisfies(said -> assertThat(said.text())
                .isEqualTo("The invoice is wrong."));
    }

    @Test
    void the_same_again_gets_the_same_answer_and_changes_nothing() {
        var id = fresh();
        var first = send(request(id, "Please call me."));
        var before = written.rows();

        var again = send(request(id, "Please call me.").replace("{", "{\n  "));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(written.rows()).isEqualTo(before);
    }

    @Test
    void the_same_id_with_another_content_is_a_conflict_that_says_so() {
        var id = fresh();
        send(request(id, "Please call me."));
        var before = written.rows();

        var other = send(request(id, "Do not call me."));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
        assertThat(other.<String>at("$.errors[0].field")).isEqualTo("externalId");
        assertThat(other.<String>at("$.detail")).contains("came before").contains("another content");
        assertThat(written.rows()).isEqualTo(before);
    }

    @Test
    void sent_many_times_at_once_it_is_opened_once() {
        var id = fresh();
        var start = new CyclicBarrier(AT_ONCE);
        var sender = web.as(Role.INTEGRATIONS);
        var before = written.rows();

        var answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    Together.at(start);
                    return sender.post("/api/requests", request(id, "Once, please."));
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Web.Answer::status).containsOnly(202);
        assertThat(answers)
                .extracting(Web.Answer::body)
                .containsOnly(answers.get(0).body());
        assertThat(written.rows().get("act_hi_procinst")).isEqualTo(before.get("act_hi_procinst") + 1);
        assertThat(written.rows().get("customer_interaction")).isEqualTo(before.get("customer_interaction") + 1);
        assertThat(written.rows().get("customer_record")).isEqualTo(before.get("customer_record") + 1);
    }

    @Test
    void through_both_doors_it_is_one_request() {
        var id = fresh();
        var opened = send(request(id, "Where is my parcel?"));
        var before = written.rows().get("act_hi_procinst");

        var told = web.as(Role.INTEGRATIONS)
                .post(
                        "/api/events",
                        STRUCTURED,
                        event("request.submitted", fresh(), submission(id, "Where is my parcel?")));

        assertThat(told.status()).as(told.body()).isEqualTo(202);
        assertThat(told.<String>at("$.request")).isEqualTo(opened.at("$.request"));
        assertThat(written.rows().get("act_hi_procinst")).isEqualTo(before);
    }

    @Test
    void an_unknown_customer_without_a_name_is_refused_and_welcome_with_one() {
        var id = fresh();
        var before = written.rows();
        var nameless = request(id, "Hello").replace(", \"name\": \"Ida Example\"", "");

        var refused = send(nameless);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<String>at("$.errors[0].field")).isEqualTo("customer");
        assertThat(refused.<String>at("$.errors[0].reason")).contains("Send customer.name");
        assertThat(written.rows()).isEqualTo(before);
        assertThat(send(request(id, "Hello")).status()).isEqualTo(202);
    }

    @Test
    void what_was_opened_another_way_is_not_taken_over() {
        var id = fresh();
        var other = send(request(id, "First."));
        var known = requests.get(new RequestId(other.at("$.request")));
        var elsewhere = fresh();
        requests.open(new NewRequest(
                SOURCE,
                elsewhere,
                known.customer(),
                known.type(),
                "email",
                known.opening(),
                Instant.parse("2026-03-02T09:00:00Z")));

        var refused = send(request(elsewhere, "Second."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.detail")).contains("was not opened here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{execution.processEngineServices}",
                "'); drop table request_record; --",
                "<script>alert(1)</script>",
                "{{7*7}} %s %n ${jndi:ldap://localhost/a}"
            })
    void what_looks_like_code_is_only_text(String text) {
        var id = fresh();
        var body = request(id, text).replace("\"text\"", "\"subject\": \"" + text + "\", \"text\"");

        var opened = send(body.replace("Ida Example", text));

        assertThat(opened.status()).as(opened.body()).isEqualTo(202);
        journeys.follow(new RequestId(opened.at("$.request"))).waitsAt(WORK_ON_REQUEST);
        var shown = web.as(Role.INTEGRATIONS).get("/api/requests/" + opened.at("$.request"));
        assertThat(shown.<String>at("$.text")).isEqualTo(text);
        assertThat(shown.<String>at("$.subject")).isEqualTo(text);
        var customer = web.as(Role.INTEGRATIONS).get("/api/customers/" + opened.at("$.customer"));
        assertThat(customer.<String>at("$.name")).isEqualTo(text);
    }

    private Web.Answer send(String body) {
        return web.as(Role.INTEGRATIONS).post("/api/requests", body);
    }
}
