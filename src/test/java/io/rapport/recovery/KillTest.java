package io.rapport.recovery;

import static io.rapport.recovery.Application.ADMIN;
import static io.rapport.recovery.Application.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.intake.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Killed in the middle and started again, it loses nothing and does nothing twice. */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int REQUESTS = 60;
    private static final int ANSWERS_BEFORE_THE_KILL = 20;
    private static final int SENDERS = 3;

    @TempDir
    Path folder;

    private final List<String> ids =
            IntStream.range(0, REQUESTS).mapToObj(i -> Messages.fresh()).toList();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @Test
    void killed_in_the_middle_and_started_again_every_request_is_there_once() throws Exception {
        try (var first = Application.on(folder)) {
            Calls.prepare(first.port, Map.of("sender", "integrations"));
            sendAllUntilKilled(first);
        }
        var answeredBefore = new HashMap<>(answers);
        assertThat(answeredBefore.size()).as("killed in the middle").isBetween(ANSWERS_BEFORE_THE_KILL, REQUESTS - 1);

        try (var second = Application.on(folder)) {
            ids.forEach(id -> answers.put(id, posted(second.port, id).orElseThrow()));
            answeredBefore.forEach((id, answer) -> assertThat(answers).containsEntry(id, answer));
            settle(admin(second.port));

            ids.forEach(id -> isThereOnce(second.port, id));
            assertThat(admin(second.port).<Integer>read("/engine-rest/incident/count", "$.count"))
                    .isZero();
            assertThat(admin(second.port)
                            .<Integer>read(
                                    "/engine-rest/history/process-instance/count"
                                            + "?processDefinitionKey=service-request",
                                    "$.count"))
                    .isEqualTo(REQUESTS);
        }
    }

    private void sendAllUntilKilled(Application application) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            ids.forEach(id ->
                    senders.submit(() -> posted(application.port, id).ifPresent(answer -> answers.put(id, answer))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> answers.size() >= ANSWERS_BEFORE_THE_KILL);
            application.kill();
        } finally {
            senders.shutdown();
            assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** The receipt, if one came back. */
    private static Optional<String> posted(int port, String id) {
        return sender(port)
                .post("/api/requests", Messages.request(id, "Help with " + id))
                .map(answer -> {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
                    return answer.body();
                });
    }

    private static void settle(Calls admin) {
        Awaitility.await("all jobs done")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(admin.<Integer>read(
                                "/engine-rest/task/count?taskDefinitionKey=work-on-request", "$.count"))
                        .as(() -> "jobs that failed: "
                                + admin.read("/engine-rest/job?withException=true", "$[*].exceptionMessage"))
                        .isEqualTo(REQUESTS));
        assertThat(admin.<Integer>read("/engine-rest/job/count?messages=true", "$.count"))
                .isZero();
    }

    private void isThereOnce(int port, String id) {
        var receipt = new Calls.Answer(202, answers.get(id));
        String request = receipt.at("$.request");
        List<String> tasks =
                admin(port).read("/engine-rest/task?processInstanceBusinessKey=" + request, "$[*].taskDefinitionKey");
        // sixty at once are too many for a team: who goes up for it is asked once
        assertThat(tasks).as(request).contains("work-on-request").doesNotHaveDuplicates();
        List<String> journeys = admin(port)
                .read(
                        "/engine-rest/history/process-instance?processInstanceBusinessKey=" + request,
                        "$[*].processDefinitionKey");
        assertThat(journeys).contains("service-request", "work-request").doesNotHaveDuplicates();
        List<String> said =
                sender(port).read("/api/customers/" + receipt.at("$.customer") + "/timeline", "$.items[*].text");
        assertThat(said).containsExactly("Help with " + id);
        String opened = sender(port).read("/api/requests/" + request, "$.externalId");
        assertThat(opened).isEqualTo(id);
    }

    private static Calls admin(int port) {
        return new Calls(port, ADMIN, PASSWORD);
    }

    private static Calls sender(int port) {
        return new Calls(port, "sender", PASSWORD);
    }
}
