package io.rapport.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the application in the other process; no answer is an answer, too. */
record Calls(int port, String user, String password) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    record Answer(int status, String body) {
        <T> T at(String path) {
            return JsonPath.read(body, path);
        }
    }

    static boolean isReady(int port) {
        return new Calls(port, "", "")
                .get("/actuator/health/readiness")
                .filter(a -> a.status() == 200)
                .isPresent();
    }

    /** Makes these users, each in a group, on a database that is new. */
    static void prepare(int port, Map<String, String> groupOfUser) {
        var admin = new Calls(port, Application.ADMIN, Application.PASSWORD);
        List<String> people = admin.read("/engine-rest/user", "$[*].id");
        assertThat(people).as("no user but the one from the environment").containsExactly(Application.ADMIN);
        groupOfUser.forEach((user, group) -> {
            var wish = "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}"
                    .formatted(user, Application.PASSWORD);
            assertThat(admin.post("/engine-rest/user/create", wish)
                            .orElseThrow()
                            .status())
                    .isEqualTo(204);
            assertThat(admin.put("/engine-rest/group/" + group + "/members/" + user)
                            .orElseThrow()
                            .status())
                    .isEqualTo(204);
        });
    }

    Optional<Answer> get(String path) {
        return send(to(path).GET());
    }

    Optional<Answer> post(String path, String json) {
        return send(to(path).POST(BodyPublishers.ofString(json)));
    }

    Optional<Answer> put(String path) {
        return send(to(path).PUT(BodyPublishers.noBody()));
    }

    /** A call that must be answered well. */
    <T> T read(String path, String jsonPath) {
        var answer = get(path).orElseThrow();
        if (answer.status() != 200) {
            throw new AssertionError(path + " answered " + answer);
        }
        return answer.at(jsonPath);
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return user.isEmpty()
                ? request
                : request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    private static Optional<Answer> send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), response.body()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
