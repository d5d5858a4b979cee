package io.rapport.request.hours;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.access.Teams;
import io.rapport.capacity.TeamHours;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.inuse.WrongFacts;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Desk;
import io.rapport.request.hours.ServiceHours.Applies;
import io.rapport.sla.BusinessCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By whose calendar a request is counted, in a house whose technical team works by that of New York. */
@RapportTest
class ServiceHoursStoryTest {

    private static final Optional<TeamId> TECHNICAL = Optional.of(new TeamId("technical-team"));
    private static final Optional<TeamId> BILLING = Optional.of(new TeamId("billing-team"));

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    Restrictions restrictions;

    @Autowired
    DecisionFacts facts;

    @Autowired
    FactCatalogue catalogue;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    Teams teams;

    @Autowired
    ServiceHours shipped;

    private CustomerId ida;
    private RequestId about;
    private ServiceHours hours;

    @BeforeEach
    void somebody_asks() {
        ida = desk.stranger();
        about = desk.request(ida, "billing-question");
        hours = house(Map.of("technical-team", "new-york"), "office");
    }

    @Test
    void what_was_agreed_with_the_customer_counts_before_everything_else() {
        say("contract-hours", "new-york", 10);
        say("service-hours", "always", 20);

        assertThat(hours.applies(ida, TECHNICAL)).isEqualTo(new Applies("always", "customer"));
    }

    @Test
    void else_the_contract_counts() {
        say("contract-hours", "always", 10);

        assertThat(hours.applies(ida, TECHNICAL)).isEqualTo(new Applies("always", "contract"));
        assertThat(shipped.calendarFor(ida, BILLING)).isEqualTo("always");
    }

    @Test
    void else_the_team_that_works_on_it() {
        assertThat(hours.applies(ida, TECHNICAL)).isEqualTo(new Applies("new-york", "team"));
    }

    @Test
    void else_the_house() {
        assertThat(hours.applies(ida, BILLING)).isEqualTo(new Applies("office", "house"));
        assertThat(hours.applies(ida, Optional.empty())).isEqualTo(new Applies("office", "house"));
        assertThat(shipped.calendarFor(ida, TECHNICAL)).as("as we ship it").isEqualTo("office");
    }

    @Test
    void a_word_that_is_too_old_does_not_count() {
        say("service-hours", "always", 5 * 365 + 1);
        assertThat(hours.calendarFor(ida, BILLING)).isEqualTo("office");
        say("contract-hours", "new-york", 366);
        assertThat(hours.calendarFor(ida, BILLING)).isEqualTo("office");
    }

    @Test
    void a_word_that_is_wrong_does_not_count() {
        say("service-hours", "always", 10);
        wrongFacts.say(ida, "service-hours", null, about, "anna", null);

        assertThat(hours.calendarFor(ida, BILLING)).isEqualTo("office");
    }

    @Test
    void a_word_that_the_customer_has_had_restricted_does_not_count() {
        say("service-hours", "always", 10);
        restrictions.place(
                ida,
                "service-hours",
                RestrictionGround.ACCURACY_CONTESTED,
                new RequestId("P-8" + ida.number()),
                ZoneId.of("Europe/Berlin"),
                MONDAY_10.plus(Duration.ofDays(180)));

        assertThat(hours.calendarFor(ida, BILLING)).isEqualTo("office");
    }

    @Test
    void a_team_or_a_calendar_that_is_not_there_is_refused_at_the_start() {
        assertThatThrownBy(() -> house(Map.of("night-team", "office"), "office"))
                .hasMessageContaining("rapport.team-calendars gives a calendar to the team 'night-team'")
                .hasMessageContaining("billing-team, care-team, technical-team");
        assertThatThrownBy(() -> house(Map.of("care-team", "dusk"), "office"))
                .hasMessageContaining("rapport.team-calendars.care-team says calendar 'dusk', which there is not")
                .hasMessageContaining("[always, new-york, office]");
        assertThatThrownBy(() -> house(Map.of(), "dusk"))
                .hasMessageContaining("rapport.default-calendar says calendar 'dusk'");
    }

    private ServiceHours house(Map<String, String> ofTeams, String otherwise) {
        return new ServiceHours(facts, catalogue, calendars, teams, new TeamHours(ofTeams, otherwise));
    }

    private void say(String kind, String calendar, int daysAgo) {
        Instant at = MONDAY_10.minus(Duration.ofDays(daysAgo));
        customers.observe(ida, new Observation(kind, calendar, "crm", at));
    }
}
