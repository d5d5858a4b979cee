package io.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.web.Web;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever connects a system finds every way in and out on one page. */
@RapportTest
class WaysPageTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Web web;

    @Test
    void the_page_names_every_event_that_is_taken_and_every_event_that_is_sent() {
        List<String> taken = web.as(Role.AGENTS).get("/api/event-types").at("$.items[*].type");

        assertThat(page("/ways", Role.AGENTS))
                .contains(taken)
                .contains(Arrays.stream(News.values()).map(News::type).toList())
                .contains("/api/requests", "/api/events", "import FILE", "--dry-run");
        assertThat(http.get().uri("/ways").accept(MediaType.TEXT_HTML))
                .as("who is not signed in")
                .hasStatus(302);
    }

    @Test
    void who_connects_systems_finds_it_from_the_start() {
        assertThat(page("/", Role.PROCESS_OWNERS)).contains("href=\"/ways\"");
    }

    private String page(String path, Role role) {
        var person = user("somebody").authorities(new SimpleGrantedAuthority("GROUP_" + role.group()));
        var answer = http.get().uri(path).with(person).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
