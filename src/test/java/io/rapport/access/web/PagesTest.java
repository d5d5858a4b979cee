package io.rapport.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.rapport.RapportTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RapportTest
class PagesTest {

    private static final Pattern ALLOWED_NONCE = Pattern.compile("'nonce-([^']+)'");

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestRestTemplate http;

    @Test
    void who_is_not_signed_in_comes_to_our_login() {
        assertThat(pages.get().uri("/camunda/app/tasklist/default/").accept(MediaType.TEXT_HTML))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/login");
    }

    @Test
    void the_login_tells_no_password_outside_the_demo() {
        assertThat(pages.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("Sign in")
                .contains("name=\"_csrf\"")
                .doesNotContain("everybody");
    }

    @Test
    void a_wrong_password_is_told_in_words() {
        assertThat(pages.get().uri("/login?error")).bodyText().contains("Name or password is wrong.");
    }

    @Test
    void the_start_page_shows_each_role_its_own_doors() {
        assertThat(startFor(person("anna", "agents"))).contains(">Tasklist<").doesNotContain(">Cockpit<", ">Admin<");
        assertThat(startFor(person("otto", "auditors"))).contains(">Cockpit<").doesNotContain(">Tasklist<", ">Admin<");
        assertThat(startFor(person("admin", "camunda-admin"))).contains(">Tasklist<", ">Cockpit<", ">Admin<");
    }

    @Test
    void pages_asked_for_at_the_same_time_each_get_their_own_nonce() {
        var strangers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> tasklist())
                .filter(page -> !page.getBody().contains("nonce=\"" + allowedNonce(page) + "\""))
                .count();

        assertThat(strangers).as("pages a browser would refuse to run").isZero();
    }

    private String startFor(RequestPostProcessor person) {
        var page = pages.get().uri("/").with(person).exchange().getResponse();
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<String> tasklist() {
        var asPage = new HttpHeaders();
        asPage.setAccept(List.of(MediaType.TEXT_HTML));
        return http.withBasicAuth("admin", "a-test-password")
                .exchange("/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(asPage), String.class);
    }

    private static String allowedNonce(ResponseEntity<String> page) {
        var policy = ALLOWED_NONCE.matcher(page.getHeaders().getFirst("Content-Security-Policy"));
        assertThat(policy.find()).isTrue();
        return policy.group(1);
    }

    private static RequestPostProcessor person(String name, String group) {
        return user(name).authorities(new SimpleGrantedAuthority(EngineIdentity.GROUP + group));
    }
}
