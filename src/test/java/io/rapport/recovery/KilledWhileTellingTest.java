package io.rapport.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.intake.Messages;
import io.rapport.web.Receiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Killed after the recipient has the message, and before we know: it is told again, and hears it once. */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileTellingTest {

    @TempDir
    Path folder;

    private final AtomicReference<Application> toKill = new AtomicReference<>();

    @Test
    void killed_in_the_middle_of_a_send_it_sends_again_under_the_same_id_and_there_is_one_effect() {
        var receiver = new Receiver(arrived -> {
            var running = toKill.getAndSet(null);
            if (running != null) {
                running.kill();
            }
            return 202;
        });
        var address = "--rapport.delivery.recipients.crm.address=" + receiver.address();
        var number = "crm-" + Messages.fresh();

        try (var first = Application.on(folder, address)) {
            Calls.prepare(first.port, Map.of("sender", "integrations", "paul", "privacy-officers"));
            var customer = new Calls(first.port, "sender", Application.PASSWORD)
                    .post(
                            "/api/customers",
                            """
                            {"name": "Ida", "identifiers": [{"system": "crm", "value": "%s"}]}"""
                                    .formatted(number))
                    .orElseThrow()
                    .<String>at("$.id");
            toKill.set(first);
            new Calls(first.port, "paul", Application.PASSWORD)
                    .post("/api/customers/" + customer + "/erasure", "{\"reason\": \"consent-withdrawn\"}");
            Awaitility.await("the first send")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !receiver.arrived(number).isEmpty() && toKill.get() == null);
        }

        try (var second = Application.on(folder, address)) {
            Awaitility.await("the second send")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> receiver.arrived(number).size() > 1);
            Awaitility.await("and known to be heard")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> untold(second) == 0);
        }

        assertThat(receiver.effects(number)).hasSize(1);
        assertThat(receiver.arrived(number))
                .extracting(Receiver.Arrived::id)
                .containsOnly(receiver.effects(number).get(0).id());
    }

    /** The age of the oldest message, as its metric tells. */
    private static double untold(Application application) {
        return new Calls(application.port, Application.ADMIN, Application.PASSWORD)
                .get("/actuator/prometheus")
                .orElseThrow()
                .body()
                .lines()
                .filter(line -> line.startsWith("rapport_delivery_oldest_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
