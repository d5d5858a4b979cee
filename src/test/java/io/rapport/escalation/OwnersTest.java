package io.rapport.escalation;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.absence.Absences;
import io.rapport.absence.NewAbsence;
import io.rapport.access.People;
import io.rapport.engine.EngineClock;
import io.rapport.escalation.Owners.Owner;
import io.rapport.kernel.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a group those who are there take turns; for who is away, who stands in is asked. */
@RapportTest
class OwnersTest {

    private static final RequestId ABOUT = new RequestId("R-1");
    private static final Instant TUESDAY = MONDAY_10.plus(Duration.ofDays(1));

    @Autowired
    Owners owners;

    @Autowired
    Absences absences;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String group = "night-watch-" + unique;
    private final Person ada = Person.of("ada-" + unique, "agents", "billing-team", group);
    private final Person ben = Person.of("ben-" + unique, "agents", "billing-team");

    @BeforeEach
    void a_watch_of_one() {
        clock.moveTo(MONDAY_10);
        new People(identity).ensureGroup(group, group, "WORKFLOW");
        ada.worksHere(identity);
        ben.worksHere(identity);
    }

    private Optional<Owner> next(Instant at) {
        return owners.next(ABOUT, group, Set.of(), at);
    }

    @Test
    void who_is_there_is_asked() {
        assertThat(next(MONDAY_10)).contains(new Owner(ada.id(), null));
        assertThat(owners.next(ABOUT, "nobody-" + unique, Set.of(), MONDAY_10)).isEmpty();
    }

    @Test
    void who_was_asked_longest_ago_is_next() {
        var cid = Person.of("cid-" + unique, "agents", "billing-team", group);
        cid.worksHere(identity);
        assertThat(next(MONDAY_10)).as("nobody was asked yet").contains(new Owner(ada.id(), null));

        wasAsked(ada, 1);
        assertThat(next(MONDAY_10)).contains(new Owner(cid.id(), null));
        wasAsked(cid, 2);
        assertThat(next(MONDAY_10)).contains(new Owner(ada.id(), null));
    }

    private void wasAsked(Person person, int nth) {
        var id = "E-" + (900_000_000L + Math.abs(unique.hashCode() % 1_000_000) * 10L + nth);
        jdbc.sql(
                        "insert into escalation_record (id, number, request_id, customer_id, tier, reason, state, level,"
                                + " next_level, opened_at) values (:id, :number, 'R-1', 'C-1', 'gold', 'AGENT', 'SOLVED', 0, 1, :at)")
                .param("id", id)
                .param("number", Long.parseLong(id.substring(2)))
                .param("at", at(nth))
                .update();
        jdbc.sql("insert into escalation_level (escalation_id, position, level, owner_group, owner_id, rule,"
                        + " table_version, hand_over_id, asked_at, acknowledge_by)"
                        + " values (:id, 1, 1, :group, :owner, 'a-rule', 1, 'H-1', :at, :at)")
                .param("id", id)
                .param("group", group)
                .param("owner", person.id())
                .param("at", at(nth))
                .update();
    }

    private static OffsetDateTime at(int hours) {
        return MONDAY_10
                .minus(Duration.ofHours(9))
                .plus(Duration.ofHours(hours))
                .atOffset(ZoneOffset.UTC);
    }

    @Test
    void for_who_is_away_who_stands_in_is_asked_if_they_may_and_it_is_said_for_whom() {
        away(ben.id());
        assertThat(next(TUESDAY))
                .as("ben is no watchman: standing in makes him none")
                .isEmpty();

        ben.alsoIn(group).worksHere(identity);
        wasAsked(ben, 1);

        assertThat(next(TUESDAY)).contains(new Owner(ben.id(), ada.id()));
        assertThat(next(MONDAY_10)).contains(new Owner(ada.id(), null));
    }

    @Test
    void where_who_stands_in_may_not_the_next_one_is_asked() {
        var cid = Person.of("cid-" + unique, "agents", "billing-team", group);
        cid.worksHere(identity);
        wasAsked(cid, 1);
        away(ben.id());

        assertThat(next(TUESDAY)).contains(new Owner(cid.id(), null));
    }

    @Test
    void who_asked_for_it_does_not_answer_it_also_not_for_somebody_else_unless_there_is_nobody() {
        assertThat(owners.next(ABOUT, group, Set.of(ada.id()), MONDAY_10)).contains(new Owner(ada.id(), null));

        ben.alsoIn(group).worksHere(identity);
        assertThat(owners.next(ABOUT, group, Set.of(ada.id()), MONDAY_10)).contains(new Owner(ben.id(), null));
        away(ben.id());
        assertThat(owners.next(ABOUT, group, Set.of(ben.id()), TUESDAY)).isEmpty();
    }

    @Test
    void where_nobody_stands_in_the_whole_group_is_asked() {
        away(null);

        assertThat(next(TUESDAY)).isEmpty();
    }

    private void away(@Nullable String substitute) {
        absences.write(
                new NewAbsence(
                        ada.id(),
                        MONDAY_10.plusSeconds(3600),
                        MONDAY_10.plus(Duration.ofDays(3)),
                        ZoneId.of("Europe/Berlin"),
                        substitute),
                ada.id());
    }
}
