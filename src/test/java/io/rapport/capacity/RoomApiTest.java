package io.rapport.capacity;

import static io.rapport.Person.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Client;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a promise was made, how gaps ended, and a date promised in person that cannot be kept, over REST. */
@RapportTest
class RoomApiTest {

    private static final TeamId CARE = new TeamId("care-team");
    private static final RequestType DELIVERY = new RequestType("delivery-issue");

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Pieces pieces;

    @Autowired
    StrictTeams strict;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    @AfterEach
    void as_shipped() {
        strict.beAsShipped();
        pieces.clear(CARE);
    }

    @Test
    void a_request_says_why_it_has_its_variant_and_with_which_numbers_and_whose_team_only_notes() {
        var id = desk.request(desk.stranger(), "delivery-issue");
        var notYet = web.as(Role.AGENTS).get("/api/requests/" + id + "/capacity");
        assertThat(notYet.<List<Object>>at("$.items")).isEmpty();
        assertThat(web.as(Role.AGENTS).get("/api/requests/R-999999999/capacity").status())
                .isEqualTo(404);

        journeys.follow(id);
        var why = web.as(Role.AGENTS).get("/api/requests/" + id + "/capacity");
        assertThat(why.<String>at("$.items[0].team")).isEqualTo("care-team");
        assertThat(why.<String>at("$.items[0].variant")).isEqualTo("personal");
        assertThat(why.<Boolean>at("$.items[0].onlyNoted")).isTrue();
        assertThat(why.<String>at("$.items[0].words")).startsWith("care-team: ");
        assertThat(why.<String>at("$.items[0].variantBecause.rule")).isEqualTo("fallback-customer-care");
        assertThat(why.<Integer>at("$.items[0].variantBecause.version")).isPositive();
    }

    @Test
    void gaps_are_counted_by_how_they_ended_for_leads_and_managers() {
        var gaps = web.as(Role.MANAGERS).get("/api/capacity/gaps");

        assertThat(gaps.status()).isEqualTo(200);
        assertThat(gaps.<Integer>at("$.gaps")).isNotNegative();
        assertThat(web.as(Role.AGENTS).get("/api/capacity/gaps").status()).isEqualTo(403);
    }

    @Test
    void a_date_in_person_that_cannot_be_kept_is_refused_with_what_fits_unless_a_lead_stands_for_it() {
        noRoomAtCare();
        var customer = desk.stranger();
        var path = "/api/customers/" + customer + "/commitments";
        var soon = Desk.MONDAY_10.plus(Duration.ofHours(1));

        var lead = looking(customer, "lead-of-room", "leads");
        var agent = looking(customer, "agent-of-room", "agents");
        var refused = lead.post(path, promise(soon.toString(), ""));
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.<String>at("$.type")).endsWith("capacity/cannot-be-kept");
        assertThat(refused.<String>at("$.standing.options[0].option")).isEqualTo("later-date");
        var fits = refused.<String>at("$.standing.options[0].notBefore");
        assertThat(refused.body()).doesNotContain("We call");

        assertThat(agent.post(path, promise(soon.toString(), ", \"nevertheless\": \"overtime\""))
                        .status())
                .isEqualTo(403);
        var sponsored = lead.post(path, promise(soon.toString(), ", \"nevertheless\": \"overtime\""));
        assertThat(sponsored.status()).as(sponsored.body()).isEqualTo(201);
        assertThat(lead.post(path, promise(fits, "")).status())
                .as("the sponsored one took room")
                .isEqualTo(409);
        assertThat(lead.post(path, promise(soon.toString(), ", \"nevertheless\": \"because\""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobody_promises_above_capacity_by_naming_somebody_without_a_team() {
        noRoomAtCare();
        var customer = desk.stranger();
        var path = "/api/customers/" + customer + "/commitments";
        var soon = Desk.MONDAY_10.plus(Duration.ofHours(1)).toString();
        var lead = looking(customer, "lead-of-room", "leads");
        var agent = looking(customer, "agent-of-room", "agents");
        var colleague = looking(customer, "colleague-of-room", "agents", "care-team");
        try {
            var refused = colleague.post(path, owned(soon, "agent-of-room"));
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.<String>at("$.type")).endsWith("capacity/cannot-be-kept");
            web.as(Role.INTEGRATIONS);
            assertThat(lead.post(path, owned(soon, "web-integrations")).body())
                    .as("another system is nobody who could keep a promise")
                    .contains("nobody who works here");

            var given = lead.post(path, owned(soon, "agent-of-room"));
            assertThat(given.status()).as("given to him by a lead").isEqualTo(201);
            assertThat(agent.post(path, owned(soon, "agent-of-room")).status())
                    .as("his own word")
                    .isEqualTo(201);
            var moved = colleague.put(
                    path + "/" + given.<String>at("$.id"),
                    owned(soon, "lead-of-room").replace("{", "{\"version\": 1, "));
            assertThat(moved.status()).as(moved.body()).isEqualTo(409);
        } finally {
            identity.deleteMembership("colleague-of-room", "care-team");
        }
    }

    @Test
    void who_is_in_two_teams_is_asked_of_the_one_that_is_taken_at_its_word() {
        noRoomAtCare();
        var customer = desk.stranger();
        var path = "/api/customers/" + customer + "/commitments";
        var soon = Desk.MONDAY_10.plus(Duration.ofHours(1)).toString();
        var both = looking(customer, "both-of-room", "agents", "billing-team", "care-team");
        try {
            var refused = both.post(path, owned(soon, "both-of-room"));
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("capacity/cannot-be-kept", "care-team: ");
        } finally {
            identity.deleteMembership("both-of-room", "billing-team");
            identity.deleteMembership("both-of-room", "care-team");
        }
    }

    private void noRoomAtCare() {
        clock.moveTo(Desk.MONDAY_10);
        CLEO.worksHere(identity);
        pieces.clear(CARE);
        pieces.finished(CARE, DELIVERY, 5, 30);
        pieces.open(CARE, DELIVERY, 400);
        strict.beStrict(CARE);
    }

    /** Somebody who has seen the customer for a reason, and so may write. */
    private Client looking(CustomerId customer, String name, String... groups) {
        var person = web.as(name, groups);
        assertThat(person.post(
                                "/api/customers/" + customer + "/break-glass",
                                "{\"reason\": \"The customer is on the phone.\"}")
                        .status())
                .isEqualTo(201);
        return person;
    }

    private static String promise(String dueAt, String more) {
        return "{\"text\": \"We call.\", \"dueAt\": \"%s\", \"zone\": \"Europe/Berlin\", \"team\": \"care-team\"%s}"
                .formatted(dueAt, more);
    }

    private static String owned(String dueAt, String owner) {
        return "{\"text\": \"We call.\", \"dueAt\": \"%s\", \"zone\": \"Europe/Berlin\", \"owner\": \"%s\"}"
                .formatted(dueAt, owner);
    }
}
