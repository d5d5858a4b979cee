package io.rapport.recovery;

import static io.rapport.recovery.Application.ADMIN;
import static io.rapport.recovery.Application.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.intake.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Killed between raising and acknowledging, nothing is lost and nobody is asked twice. */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileEscalatingTest {

    private static final int REQUESTS = 12;
    private static final int RAISED_BEFORE_THE_KILL = 4;
    private static final String WORDS = "{\"reason\": \"agent\", \"words\": \"I need help.\"}";

    @TempDir
    Path folder;

    private final Set<String> raised = ConcurrentHashMap.newKeySet();

    @Test
    void killed_in_the_middle_each_request_has_one_escalation_and_one_task_and_it_can_be_acknowledged()
            throws Exception {
        List<String> requests;
        try (var first = Application.on(folder)) {
            Calls.prepare(first.port, Map.of("sender", "integrations", "anna", "agents", "lea", "leads"));
            assertThat(admin(first.port)
                            .put("/engine-rest/group/billing-team/members/anna")
                            .map(Calls.Answer::status))
                    .contains(204);
            requests = opened(first.port);
            raiseAllUntilKilled(first, requests);
        }
        assertThat(raised).as("killed in the middle").hasSizeBetween(RAISED_BEFORE_THE_KILL, REQUESTS - 1);

        try (var second = Application.on(folder)) {
            var port = second.port;
            raised.forEach(request -> assertThat(anna(port).<List<String>>read(path(request), "$[*].state"))
                    .as("raised before the kill")
                    .containsExactly("open"));
            requests.forEach(request -> assertThat(
                            anna(port).post(path(request), WORDS).orElseThrow().status())
                    .isEqualTo(202));
            requests.forEach(request -> isAskedOnce(port, request));
            requests.forEach(request -> isAcknowledged(port, request));
            assertThat(admin(port).<Integer>read("/engine-rest/incident/count", "$.count"))
                    .isZero();
        }
    }

    private static List<String> opened(int port) {
        var ids = IntStream.range(0, REQUESTS)
                .mapToObj(i -> Messages.fresh())
                .map(id -> sender(port)
                        .post("/api/requests", Messages.request(id, "Help with " + id))
                        .orElseThrow()
                        .<String>at("$.request"))
                .toList();
        Awaitility.await("all in work").atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(admin(port)
                        .<Integer>read("/engine-rest/task/count?taskDefinitionKey=work-on-request", "$.count"))
                .isEqualTo(REQUESTS));
        return ids;
    }

    private void raiseAllUntilKilled(Application application, List<String> requests) throws InterruptedException {
        var agents = Executors.newFixedThreadPool(2);
        try {
            requests.forEach(request -> agents.submit(() -> anna(application.port)
                    .post(path(request), WORDS)
                    .filter(answer -> answer.status() == 202)
                    .ifPresent(answer -> raised.add(request))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> raised.size() >= RAISED_BEFORE_THE_KILL);
            application.kill();
        } finally {
            agents.shutdown();
            assertThat(agents.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void isAskedOnce(int port, String request) {
        assertThat(anna(port).<List<String>>read(path(request), "$[*].id"))
                .as(request)
                .hasSize(1);
        assertThat(anna(port).<List<Integer>>read(path(request), "$[0].levels[*].level"))
                .containsExactly(1);
        assertThat(admin(port)
                        .<List<String>>read(
                                "/engine-rest/task?processInstanceBusinessKey=" + request
                                        + "&taskDefinitionKey=acknowledge-escalation",
                                "$[*].assignee"))
                .containsExactly("lea");
        assertThat(anna(port).<List<String>>read("/api/requests/" + request + "/hand-overs", "$[*].state"))
                .containsExactly("sent");
    }

    private static void isAcknowledged(int port, String request) {
        var lea = new Calls(port, "lea", PASSWORD);
        var handOver = "/api/requests/" + request + "/hand-overs";
        String id = lea.read(handOver, "$[0].id");
        String hash = lea.read(handOver + "/" + id, "$.handOver.hash");
        var taken = lea.post(handOver + "/" + id + "/acknowledgement", "{\"hash\": \"" + hash + "\"}")
                .orElseThrow();
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(admin(port)
                        .<List<String>>read(
                                "/engine-rest/task?processInstanceBusinessKey=" + request, "$[*].taskDefinitionKey"))
                .containsExactlyInAnyOrder("work-on-request", "help-as-owner");
    }

    private static String path(String request) {
        return "/api/requests/" + request + "/escalations";
    }

    private static Calls admin(int port) {
        return new Calls(port, ADMIN, PASSWORD);
    }

    private static Calls anna(int port) {
        return new Calls(port, "anna", PASSWORD);
    }

    private static Calls sender(int port) {
        return new Calls(port, "sender", PASSWORD);
    }
}
