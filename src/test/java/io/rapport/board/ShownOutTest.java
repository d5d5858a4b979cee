package io.rapport.board;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.sla.Promises;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever could not open the board now hears nothing more from the one that is open, over real HTTP. */
@RapportTest
class ShownOutTest {

    private static final String STREAM = "/api/board/stream";
    private static final String PERSON = "nora-of-board";
    private static final int MOST = 20;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Promises promises;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    @AfterEach
    void she_leaves() {
        identity.deleteUser(PERSON);
    }

    @Test
    void a_new_password_ends_what_the_old_one_opened() throws Exception {
        var nora = web.as(PERSON, "leads");
        hearsNothingAfter(nora, () -> {
            var user = identity.createUserQuery().userId(PERSON).singleResult();
            user.setPassword("another horse battery");
            identity.saveUser(user);
        });
    }

    @Test
    void a_new_password_ends_what_a_session_of_the_old_one_opened() throws Exception {
        web.as(PERSON, "leads");
        var nora = Browser.of(web, PERSON).plain();
        hearsNothingAfter(nora, () -> {
            var user = identity.createUserQuery().userId(PERSON).singleResult();
            user.setPassword("another horse battery");
            identity.saveUser(user);
        });
    }

    @Test
    void who_was_removed_hears_nothing_more() throws Exception {
        hearsNothingAfter(web.as(PERSON, "leads"), () -> identity.deleteUser(PERSON));
    }

    @Test
    void who_is_no_lead_any_more_hears_nothing_more() throws Exception {
        hearsNothingAfter(web.as(PERSON, "leads"), () -> identity.deleteMembership(PERSON, "leads"));
    }

    @Test
    void whose_password_is_locked_hears_nothing_more() throws Exception {
        hearsNothingAfter(web.as(PERSON, "leads"), () -> assertThat(web.nobody()
                        .withPassword(PERSON, "wrong")
                        .get("/api/board")
                        .status())
                .isEqualTo(401));
    }

    @Test
    void of_more_than_twenty_boards_of_one_person_the_oldest_is_hung_up_on() throws Exception {
        var nora = web.as(PERSON, "leads");
        var open = new ArrayList<Listener>();
        try {
            for (int i = 0; i <= MOST; i++) {
                open.add(Listener.at(nora, STREAM));
            }
            assertThat(open.get(0).hasEnded()).isTrue();

            var request = missed();
            for (var each : open.subList(1, open.size())) {
                each.next(event -> event.isAlertOf(request.value()));
            }
        } finally {
            open.forEach(Listener::close);
        }
    }

    private void hearsNothingAfter(Web.Client nora, Runnable what) throws Exception {
        try (var listener = Listener.at(nora, STREAM);
                var lead = Listener.at(web.as(Role.LEADS), STREAM)) {
            var request = missed();
            var alert = listener.soon(event -> event.isAlertOf(request.value()));

            what.run();
            web.as(Role.MANAGERS).post("/api/board/alerts/" + alert.id() + "/acknowledgement", "");

            lead.soon(event -> isNoted(event, alert));
            assertThat(listener.hasEnded()).isTrue();
            assertThat(listener.rest()).noneMatch(event -> isNoted(event, alert));
        }
    }

    private static boolean isNoted(Listener.Event event, Listener.Event alert) {
        return event.name().equals("acknowledged") && event.data().startsWith("{\"id\":" + alert.id() + ",");
    }

    private RequestId missed() {
        clock.moveTo(MONDAY_10);
        var request = desk.request(desk.stranger(), "billing-question");
        journeys.follow(request);
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(9)));
        promises.check(request, clock.instant());
        return request;
    }
}
