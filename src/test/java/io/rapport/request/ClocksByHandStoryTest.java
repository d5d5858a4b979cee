package io.rapport.request;

import static io.rapport.Person.TOM;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.NEXT_CLOCK_DUE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static io.rapport.sla.SlaClock.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.sla.ClockState;
import io.rapport.sla.Explanation;
import io.rapport.sla.Promises;
import io.rapport.sla.Why;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a lead does to the clocks. Monday to Friday 08:00 to 18:00 in Berlin; a stranger's technical incident is to be
 * answered in 8 hours and solved in 40, asked on Monday at 10:00.
 */
@RapportTest
class ClocksByHandStoryTest {

    private static final Instant MONDAY_11 = MONDAY_10.plus(Duration.ofHours(1));
    private static final Instant WEDNESDAY_10 = Instant.parse("2026-03-04T09:00:00Z");
    private static final String WISH = "{\"reason\": \"customer-wish\"}";

    @Autowired
    Desk desk;

    @Autowired
    Promises promises;

    @Autowired
    Journeys journeys;

    @Autowired
    Why why;

    @Autowired
    EngineClock clock;

    @Autowired
    Web web;

    @Autowired
    RepositoryService models;

    @Test
    void the_customer_asks_us_to_wait_from_monday_to_wednesday_and_timer_and_task_follow() {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(id);
        clock.moveTo(MONDAY_11);
        assertThat(lead().get(path(id, "pause")).body())
                .isEqualTo("{\"mayPause\":true,\"reasons\":[\"customer-wish\",\"force-majeure\"],\"pausedFor\":[]}");

        assertThat(lead().post(path(id, "pause"), WISH).status()).isEqualTo(204);
        clock.moveTo(MONDAY_11.plus(Duration.ofHours(2)));
        assertThat(lead().post(path(id, "pause"), WISH).status())
                .as("once more")
                .isEqualTo(204);

        assertThat(promises.of(id).clocks()).hasSize(2).allSatisfy(standing -> assertThat(standing.pausedAt())
                .isEqualTo(MONDAY_11));
        assertThat(lead().get(path(id, "pause")).<List<String>>at("$.pausedFor"))
                .containsExactly("customer-wish");
        journey.timerAt(NEXT_CLOCK_DUE, MONDAY_11.plus(Duration.ofDays(30)));

        clock.moveTo(WEDNESDAY_10);
        assertThat(lead().post(path(id, "resume"), "").status()).isEqualTo(204);

        // 7 hours are left for the answer: Wednesday 17:00; 39 for the solution: 8, 10, 10, 10 and 1, Tuesday 09:00
        var wednesday17 = Instant.parse("2026-03-04T16:00:00Z");
        var tuesday9 = Instant.parse("2026-03-10T08:00:00Z");
        assertThat(promises.of(id).response().dueAt()).isEqualTo(wednesday17);
        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(tuesday9);
        journey.due(WORK_ON_REQUEST, wednesday17).timerAt(NEXT_CLOCK_DUE, wednesday17);
        assertThat(told(id))
                .contains("Mon 2 Mar 2026 11:00 Paused by Web Tester: customer wish.")
                .contains(
                        "Wed 4 Mar 2026 10:00 Resumed by Web Tester; it stood still for: customer wish. Due moved from Fri 6 Mar 2026 10:00 to Tue 10 Mar 2026 09:00.")
                .noneMatch(line -> line.contains("13:00 Paused"));
        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("On its way."))
                .due(WORK_ON_REQUEST, tuesday9)
                .timerAt(NEXT_CLOCK_DUE, tuesday9);
    }

    @Test
    void an_agent_another_teams_lead_and_a_reason_that_waiting_gives_are_refused() {
        var id = desk.request(desk.stranger(), "technical-incident");
        journeys.follow(id);
        var agent = web.as("clock-tom", "agents", "technical-team");

        for (var wish : List.of("pause", "resume", "promise/renew")) {
            assertThat(agent.post(path(id, wish), WISH).status()).as(wish).isEqualTo(403);
        }
        assertThat(agent.get(path(id, "pause")).<Boolean>at("$.mayPause")).isFalse();
        var lou = web.as("clock-lou", "leads", "care-team");
        assertThat(lou.get(path(id, "pause")).<Boolean>at("$.mayPause")).isFalse();
        var other = lou.post(path(id, "pause"), WISH);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.<String>at("$.type")).endsWith("request/another-teams");
        var waits = lead().post(path(id, "pause"), "{\"reason\": \"customer\"}");
        assertThat(waits.status()).isEqualTo(422);
        assertThat(waits.<String>at("$.detail"))
                .isEqualTo(
                        "'customer' is what a case waits for: whoever works on it says so with the outcome 'wait', and the clocks follow. By hand: [customer-wish, force-majeure].");
        assertThat(lead().post(path(id, "pause"), "{\"reason\": \"lunch\"}").<String>at("$.detail"))
                .isEqualTo(
                        "'lunch' is no reason to let a clock stand still. Use one of [customer-wish, force-majeure].");
        assertThat(promises.of(id).clocks()).allMatch(ClockState::isRunning);
        assertThat(lead().get("/api/requests/R-1234567/pause").status()).isEqualTo(404);
    }

    @Test
    void what_is_resolved_has_no_clocks_to_move() {
        var id = desk.request(desk.stranger(), "technical-incident");
        journeys.follow(id).completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Replaced the part."));

        var late = lead().post(path(id, "pause"), WISH);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.<String>at("$.detail")).isEqualTo(id + " cannot be paused: it is resolved.");
        assertThat(lead().post(path(id, "promise/renew"), "").status()).isEqualTo(409);
        assertThat(lead().get(path(id, "pause")).<Boolean>at("$.mayPause")).isFalse();
    }

    @Test
    void the_agreement_is_looked_at_again_and_what_elapsed_and_what_was_paused_stays() throws IOException {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(id);
        clock.moveTo(MONDAY_11);
        lead().post(path(id, "pause"), WISH);
        clock.moveTo(WEDNESDAY_10);
        lead().post(path(id, "resume"), "");
        var before = promises.of(id);

        var table = Files.readString(Path.of("dmn/sla/service-level.dmn"))
                .replaceFirst("(standard-technical-incident-resolve-within-out\">\\s*<text>\")PT40H", "$1PT50H");
        var deployed = web.as("agreementowner", "process-owners")
                .upload("/engine-rest/deployment/create", "service-level.dmn", table);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        try {
            clock.moveTo(WEDNESDAY_10.plus(Duration.ofHours(1)));
            journey.settled();
            assertThat(promises.of(id))
                    .as("another table alone changes no promise")
                    .isEqualTo(before);

            assertThat(lead().post(path(id, "promise/renew"), "").status()).isEqualTo(204);

            // 2 hours have elapsed, 48 are left: Wednesday 7, four days of 10, and 1 on Wednesday: 09:00
            var wednesday9 = Instant.parse("2026-03-11T08:00:00Z");
            assertThat(promises.of(id).resolution().dueAt()).isEqualTo(wednesday9);
            assertThat(promises.of(id).version()).isEqualTo(before.version() + 1);
            assertThat(promises.of(id).response()).isEqualTo(before.response());
            var now = why.of(id, RESOLUTION, clock.instant());
            assertThat(now.elapsed()).isEqualTo(Duration.ofHours(2));
            assertThat(now.left()).isEqualTo(Duration.ofHours(48));
            assertThat(told(id))
                    .contains(
                            "Wed 4 Mar 2026 11:00 Target changed from 40 hours of business time to 50 hours of business time because of agreement, by Web Tester; rule standard-technical-incident, version %d of the table. Due moved from Tue 10 Mar 2026 09:00 to Wed 11 Mar 2026 09:00."
                                    .formatted(before.version() + 1));
        } finally {
            models.deleteDeployment(deployed.at("$.id"), true);
        }
    }

    private List<String> told(RequestId id) {
        return why.of(id, RESOLUTION, clock.instant()).lines().stream()
                .map(Explanation.Line::words)
                .toList();
    }

    private static String path(RequestId id, String wish) {
        return "/api/requests/%s/%s".formatted(id, wish);
    }

    private Web.Client lead() {
        return web.as("clock-lea", "leads", "technical-team");
    }
}
