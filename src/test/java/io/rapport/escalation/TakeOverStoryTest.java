package io.rapport.escalation;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.TOM;
import static io.rapport.escalation.process.TakeOver.PACK_HASH;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_WORK;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOver.State;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.Refusals;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that goes to another team goes on when somebody there has read what goes along. */
@RapportTest
class TakeOverStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    HandOvers handOvers;

    @Autowired
    IdentityService identity;

    @Autowired
    Web web;

    private RequestId request;
    private Journey journey;

    @BeforeEach
    void handed_over() {
        List.of(ANNA, TOM, LEA).forEach(person -> person.worksHere(identity));
        request = desk.request(desk.stranger(), "billing-question");
        journey = journeys.follow(request)
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("hand-over"),
                        HAND_OVER_TEAM.with("technical-team"),
                        NOTE.with("Login fails."));
    }

    @Test
    void the_work_waits_until_somebody_of_the_team_has_read_the_pack() {
        var sent = handOvers.of(request).get(0);
        assertThat(handOvers.open(sent.id()).items())
                .anySatisfy(item -> assertThat(item.text()).isEqualTo("Login fails."));
        assertThatThrownBy(() -> journey.completedBy(ANNA, TAKE_OVER_WORK)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ANNA.id(), sent.hash()))
                .isInstanceOf(Refusals.NotForYou.class);
        assertThatThrownBy(() -> journey.completedBy(TOM, TAKE_OVER_WORK, PACK_HASH.with("0".repeat(64))))
                .isInstanceOf(Refusals.AnotherPack.class);

        journey.waitsAt(TAKE_OVER_WORK)
                .offeredTo(TAKE_OVER_WORK, "technical-team")
                .named(TAKE_OVER_WORK, "Take over " + request + " — standard, by Mon 2 Mar 12:00")
                .completedBy(TOM, TAKE_OVER_WORK)
                .waitsAt(WORK_ON_REQUEST)
                .offeredTo(WORK_ON_REQUEST, "technical-team");

        var taken = handOvers.get(sent.id());
        assertThat(taken.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(taken.acknowledgedBy()).isEqualTo(TOM.id());
        assertThat(taken.hash()).isEqualTo(sent.hash());
    }

    @Test
    void acknowledged_by_rest_with_the_hash_that_was_read_the_task_is_done() {
        var reader = "tim-" + UUID.randomUUID();
        var tom = web.as(reader, "agents", "technical-team");
        var path = "/api/requests/" + request + "/hand-overs";
        String id = tom.get(path).at("$[0].id");
        var pack = tom.get(path + "/" + id);
        assertThat(pack.<List<String>>at("$.items[*].text")).contains("Help: Please help me.", "Login fails.");
        String hash = pack.at("$.handOver.hash");

        assertThat(tom.post(path + "/" + id + "/acknowledgement", "{\"hash\": \"" + "0".repeat(64) + "\"}")
                        .status())
                .isEqualTo(409);
        journey.waitsAt(TAKE_OVER_WORK);
        var taken = tom.post(path + "/" + id + "/acknowledgement", "{\"hash\": \"" + hash + "\"}");

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.<String>at("$.acknowledgedBy")).isEqualTo(reader);
        journey.settled().waitsAt(WORK_ON_REQUEST);
        assertThat(tom.post(path + "/" + id + "/acknowledgement", "{\"hash\": \"" + hash + "\"}")
                        .status())
                .as("said again")
                .isEqualTo(200);
    }

    @Test
    void withdrawn_nobody_has_to_take_it_over_any_more_and_the_time_of_its_words_begins() {
        requests.withdraw(request);
        journey.settled().endsAt(REQUEST_WITHDRAWN_END);

        assertThat(handOvers.of(request)).singleElement().satisfies(left -> {
            assertThat(left.state()).isEqualTo(State.NOT_NEEDED);
            assertThat(left.settledAt()).isEqualTo(MONDAY_10);
        });
    }

    @Test
    void who_sent_it_does_not_take_it_over_as_one_of_the_team() {
        var sent = handOvers.of(request).get(0);
        ANNA.alsoIn("technical-team").worksHere(identity);

        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ANNA.id(), sent.hash()))
                .isInstanceOf(Refusals.OwnHandOver.class);
        ANNA.worksHere(identity);
    }

    @Test
    void nobody_took_it_over_so_a_lead_is_asked_with_the_same_pack() {
        journey.until(MONDAY_10.plus(Duration.ofHours(2)))
                .waitsAt(TAKE_OVER_WORK)
                .offeredTo(TAKE_OVER_WORK, "leads")
                .completedBy(LEA, TAKE_OVER_WORK)
                .offeredTo(WORK_ON_REQUEST, "technical-team");

        var sent = handOvers.of(request);
        assertThat(sent).extracting(HandOver::state).containsExactly(State.TIMED_OUT, State.ACKNOWLEDGED);
        assertThat(sent.get(1).hash()).isEqualTo(sent.get(0).hash());
        assertThat(sent.get(1).previous()).isEqualTo(sent.get(0).id());
    }

    @Test
    void nobody_at_all_took_it_over_and_the_work_goes_on_all_the_same() {
        journey.until(MONDAY_10.plus(Duration.ofHours(2)))
                .until(MONDAY_10.plus(Duration.ofHours(4)))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(journey.visited()).contains("nobody-took-over");
        assertThat(handOvers.of(request)).extracting(HandOver::state).containsOnly(State.TIMED_OUT);
    }
}
