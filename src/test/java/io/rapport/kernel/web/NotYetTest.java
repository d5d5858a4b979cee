package io.rapport.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who comes while the demo company is still being made is told so, and not that the password is wrong. */
class NotYetTest {

    private final NotYet door = new NotYet();

    @Test
    void a_program_is_told_to_come_again() throws Exception {
        var answer = ask("/api/board", "application/json");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("kernel/still-starting", "still starting", "Try again");
    }

    @Test
    void a_browser_is_shown_a_page_that_looks_again_by_itself() throws Exception {
        var answer = ask("/login", "text/html");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("http-equiv=\"refresh\"", "Rapport is still starting.");
    }

    @Test
    void whether_it_is_ready_may_be_asked_and_when_it_is_everybody_comes_in() throws Exception {
        assertThat(ask("/actuator/health/readiness", "*/*").getStatus()).isEqualTo(200);
        door.ready();
        assertThat(ask("/api/board", "application/json").getStatus()).isEqualTo(200);
        assertThat(ask("/login", "text/html").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path, String accepts) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.addHeader("Accept", accepts);
        var answer = new MockHttpServletResponse();
        door.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
