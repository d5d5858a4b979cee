package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is sent to a house that only the caller named. */
@RapportTest
class RedirectsTest {

    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([A-Z-]+=[^;]+)");
    private static final Pattern PLACE = Pattern.compile("(?im)^location: (\\S*)");

    @Autowired
    Web web;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/camunda/app/tasklist/default/", "/workbench", "/customers/catalogue"})
    void a_redirect_names_the_place_and_no_host(String path) throws IOException {
        assertThat(place(call("GET", path, "", ""))).isEqualTo("/login");
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_be_in_this_house() throws IOException {
        web.as("wanderer", "agents");
        var first = call("GET", "/customers/catalogue", "", "");
        var login = call("GET", "/login", cookies(first), "");
        var cookies = cookies(first) + "; " + cookies(login);
        var token = cookies.replaceFirst(".*RAPPORT-XSRF-TOKEN=([^;]*).*", "$1");

        var signedIn = call(
                "POST",
                "/login",
                cookies,
                "username=wanderer&password=%s&_csrf=%s"
                        .formatted(URLEncoder.encode(Web.PASSWORD, StandardCharsets.UTF_8), token));

        assertThat(place(signedIn)).startsWith("/customers/catalogue");
    }

    private static String cookies(String answer) {
        return COOKIE.matcher(answer).results().map(set -> set.group(1)).collect(Collectors.joining("; "));
    }

    private static String place(String answer) {
        var place = PLACE.matcher(answer);
        assertThat(place.find()).as(answer).isTrue();
        return place.group(1);
    }

    /** Java's own client would not let us name another host than the one we call. */
    private String call(String method, String path, String cookies, String form) throws IOException {
        try (var socket =
                new Socket("localhost", URI.create(web.nobody().base()).getPort())) {
            socket.getOutputStream()
                    .write(("%s %s HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n"
                                    + "Cookie: %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: %d\r\n\r\n%s")
                            .formatted(method, path, cookies, form.length(), form)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
