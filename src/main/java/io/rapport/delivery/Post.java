package io.rapport.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** CloudEvents 1.0 over HTTP, structured mode. Waits for less time than the engine locks a job. */
@Component
class Post {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int OK_FROM = 200;
    private static final int OK_BELOW = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws NotTaken when the answer is not 2xx, or there is none */
    void send(OutboxRows.Message message, DeliverySettings.Recipient to) {
        var request = HttpRequest.newBuilder(Objects.requireNonNull(to.address()))
                .timeout(ANSWER)
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(message.text()));
        if (!to.token().isBlank()) {
            request.header("Authorization", "Bearer " + to.token());
        }
        try {
            var status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < OK_FROM || status >= OK_BELOW) {
                throw new NotTaken(message, "answered " + status);
            }
        } catch (IOException unreachable) {
            throw new NotTaken(
                    message,
                    "cannot be reached (%s)".formatted(unreachable.getClass().getSimpleName()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken(message, "was not waited for, because Rapport was stopped");
        }
    }
}
