package io.rapport.web;

import com.jayway.jsonpath.JsonPath;
import io.rapport.access.People;
import io.rapport.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The application from outside: real HTTP, as one person or as nobody. Follows no redirect and keeps no cookie; for one that does see {@link Browser}. */
@Component
public class Web {

    public static final String PASSWORD = "correct horse battery";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "a-boundary-of-a-test";

    private final Environment environment;
    private final IdentityService identity;

    Web(Environment environment, IdentityService identity) {
        this.environment = environment;
        this.identity = identity;
    }

    public Client nobody() {
        return new Client(HTTP, base());
    }

    /** Somebody with this role and no other group. */
    public Client as(Role role) {
        return as("web-" + role.group(), role.group());
    }

    public Client as(String user, String... groups) {
        new People(identity).ensure(user, "Web", "Tester", PASSWORD, groups);
        return nobody().withPassword(user, PASSWORD);
    }

    /** The administrator of the test profile. */
    public Client admin() {
        return nobody().withPassword("admin", "a-test-password");
    }

    String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.body(), response.headers());
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** A value of the body by its JSON path. */
        public <T> T at(String path) {
            return JsonPath.read(body, path);
        }
    }

    /** One person's way of calling; each {@code with} is another client. */
    public record Client(HttpClient http, String base, String... headers) {

        public Client with(String... more) {
            var all = Arrays.copyOf(headers, headers.length + more.length);
            System.arraycopy(more, 0, all, headers.length, more.length);
            return new Client(http, base, all);
        }

        public Client withPassword(String user, String password) {
            var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }

        public Answer get(String path) {
            return send(to(path).GET());
        }

        public Answer post(String path, String json) {
            return post(path, "application/json", json);
        }

        public Answer post(String path, String type, String body) {
            return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
        }

        /** Uploads files: name, content, name, content. */
        public Answer upload(String path, String... files) {
            var body = new StringBuilder();
            for (int i = 0; i < files.length; i += 2) {
                body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, files[i], files[i], files[i + 1]));
            }
            return post(path, "multipart/form-data; boundary=" + BOUNDARY, body + "--" + BOUNDARY + "--\r\n");
        }

        public Answer put(String path, String json) {
            return send(to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
        }

        public Answer delete(String path) {
            return send(to(path).DELETE());
        }

        public HttpRequest.Builder to(String path) {
            var request = HttpRequest.newBuilder(URI.create(base + path));
            return headers.length == 0 ? request : request.headers(headers);
        }

        public Answer send(HttpRequest.Builder request) {
            try {
                return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
