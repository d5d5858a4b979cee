package io.rapport.customer.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.web.Web;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The report from outside; of a night so long ago that nothing of the other stories is due. */
@RapportTest
class RetentionApiTest {

    @Autowired
    Web web;

    @Autowired
    Retention retention;

    @Autowired
    EngineClock clock;

    @Test
    void officers_and_auditors_read_what_the_nights_did() {
        clock.moveTo(Instant.parse("1999-12-31T02:00:00Z"));
        retention.runIfDue();
        clock.release();

        var answer = web.as(Role.AUDITORS).get("/api/retention/runs?after=2000-01-01&limit=1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.<String>at("$.items[0].night")).isEqualTo("1999-12-31");
        assertThat(answer.<String>at("$.items[0].duration")).isEqualTo("PT0S");
        assertThat(answer.<List<String>>at("$.items[0].classes[?(@.retentionClass=='conversation')].periods"))
                .containsExactly("observed P3Y; case-closed P3Y");
        assertThat(answer.<List<Integer>>at("$.items[0].classes[*].deleted")).containsOnly(0);
        var page = web.as(Role.PRIVACY_OFFICERS).get("/customers/retention");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Night of 31 December 1999", "Proof of consent", "business-figures");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRIVACY_OFFICERS", "AUDITORS"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_does(Role role) {
        assertThat(web.as(role).get("/api/retention/runs").status()).isEqualTo(403);
        assertThat(web.as(role).get("/customers/retention").status()).isEqualTo(403);
        assertThat(web.as(role).get("/api/legal-holds").status()).isEqualTo(403);
        assertThat(web.as(role).get("/").body()).doesNotContain("/customers/retention");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRIVACY_OFFICERS", "AUDITORS"})
    void they_find_it_on_the_start_page(Role role) {
        assertThat(web.as(role).get("/").body()).contains("/customers/retention");
    }
}
