package io.rapport.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new and what a wrong password does. */
@RapportTest
class PasswordsTest {

    @Autowired
    Web web;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    @Test
    void sessions_begun_under_the_old_password_end() {
        web.as("resetme", "agents");
        var thief = Browser.of(web, "resetme");
        var tasklist = thief.tasklist();
        assertThat(thief.plain().get("/api/requests").status()).isEqualTo(200);

        var user = identity.createUserQuery().userId("resetme").singleResult();
        user.setPassword("another horse battery");
        identity.saveUser(user);

        assertThat(thief.plain().get("/api/requests").status()).isEqualTo(401);
        assertThat(tasklist.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
        assertThat(web.nobody()
                        .withPassword("resetme", "another horse battery")
                        .get("/api/requests")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_changed_name_ends_no_session() {
        web.as("renamed", "agents");
        var browser = Browser.of(web, "renamed");

        var user = identity.createUserQuery().userId("renamed").singleResult();
        user.setLastName("Married");
        identity.saveUser(user);

        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(200);
    }

    @Test
    void a_stranger_who_guesses_does_not_stop_a_systems_intake() {
        var crm = web.as("guessed-crm", "integrations");
        for (int i = 0; i < 12; i++) {
            assertThat(web.nobody()
                            .withPassword("guessed-crm", "wrong")
                            .get("/api/requests")
                            .status())
                    .isEqualTo(401);
        }

        assertThat(crm.get("/api/requests").status()).isEqualTo(200);
    }

    @Test
    void a_person_who_is_made_to_wait_is_told_how_long() {
        var person = web.as("guessed", "agents");
        web.nobody().withPassword("guessed", "wrong").get("/api/requests");

        var answer = person.get("/api/requests");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.<String>at("$.detail")).contains("wait 60 seconds");
        assertThat(web.nobody().with("Accept", "text/html").get("/login?error").body())
                .contains("wait 60 seconds");
    }

    @Test
    void no_number_of_wrong_passwords_locks_somebody_out_for_good() {
        var person = web.as("locked", "agents");
        for (int day = 0; day < 12; day++) {
            web.nobody().withPassword("locked", "wrong").get("/api/requests");
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        }

        assertThat(person.get("/api/requests").status()).isEqualTo(200);
    }
}
