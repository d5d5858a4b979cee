package io.rapport.handover;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets what hangs on somebody: no more comes to anybody than their work brings. */
@RapportTest
class ReceiverStoryTest extends LeaverStories {

    private final Person boss = Person.of("boss-" + unique, "managers");

    @AfterEach
    void they_give_their_memberships_back() {
        List.of(boss, ina, ben, bea, tim, led)
                .forEach(each -> Person.of(each.id()).worksHere(engine.getIdentityService()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy-officers", "managers", "auditors", "process-owners"})
    void of_somebody_without_a_team_only_who_has_the_same_role_takes_over(String role) {
        var customer = desk.stranger();
        var promise = dealings(customer);
        Person.of(ina.id(), role).worksHere(engine.getIdentityService());
        boss.worksHere(engine.getIdentityService());
        var same = Person.of("same-" + unique, role);
        same.worksHere(engine.getIdentityService());
        refused(begin(led, ina.id()), 403, "handover/not-yours");
        var id = begun(begin(boss, ina.id()));

        refused(choosing(boss, id, ben.id(), Map.of()), 422, "has no role that A Tester has (" + role + ")");
        refused(choosing(boss, id, same.id(), Map.of(customer.value(), led.id())), 422, "handover/field-refused");
        assertThat(notesOf(ben, customer)).doesNotContain("Prefers letters");
        done(choosing(boss, id, same.id(), Map.of()));
        settle(id);
        done(take(same, boss, id, 1));

        assertThat(ends(id)).containsExactly("nothing-left-behind");
        assertThat(ownerOf(customer, promise)).isEqualTo(same.id());
        Person.of(same.id()).worksHere(engine.getIdentityService());
    }

    @Test
    void work_goes_to_who_may_do_it_and_each_lead_chooses_for_their_team() {
        var both = ina.alsoIn("technical-team");
        both.worksHere(engine.getIdentityService());
        boss.worksHere(engine.getIdentityService());
        var tec = Person.of("tec-" + unique, "leads", "technical-team");
        tec.worksHere(engine.getIdentityService());
        var bill = caseOf(both);
        var broken = desk.stranger();
        var repair = desk.asks(broken, "technical-incident").claimedBy(both, WORK_ON_REQUEST);
        var talked = desk.stranger();
        var promise = dealings(talked, both);
        var id = leaving();

        refused(choosing(tec, id, ben.id(), Map.of()), 422, "may not do");
        done(choosing(led, id, ben.id(), Map.of()));
        settle(id);
        assertThat(shown(boss, id).<List<String>>at("$.items[?(@.parcel==1)].sort"))
                .as("not the work of another team, and not what is no team's")
                .containsExactly("work");
        as(ben).get("/api/customers/" + broken);
        assertThat(clearReads(broken, ben)).isEmpty();
        refused(choosing(tec, id, tim.id(), Map.of()), 409, "are on their way");
        refused(as(led).post("/api/transfers/" + id + "/taking-back", "{}"), 403, "handover/not-yours");
        done(take(ben, boss, id, 1));
        assertThat(holder(bill)).isEqualTo(ben.id());

        refused(choosing(led, id, ben.id(), Map.of()), 403, "handover/not-yours");
        done(choosing(tec, id, tim.id(), Map.of()));
        settle(id);
        assertThat(refuse(tim, id, 2, "too-much").status()).isEqualTo(204);
        settle(id);
        refused(next(led, id, 2, ben), 403, "handover/not-yours");
        refused(next(tec, id, 2, ben), 422, "may not do 1 of the pieces of work");
        done(next(tec, id, 2, tim));
        done(take(tim, boss, id, 2));
        assertThat(holder(repair)).isEqualTo(tim.id());
        refused(choosing(tec, id, tim.id(), Map.of()), 403, "handover/not-yours");
        done(choosing(boss, id, bea.id(), Map.of()));
        settle(id);
        done(take(bea, boss, id, 3));

        assertThat(ends(id)).containsExactly("nothing-left-behind");
        assertThat(ownerOf(talked, promise)).isEqualTo(bea.id());
        Person.of(tec.id()).worksHere(engine.getIdentityService());
    }

    @Test
    void who_chooses_themselves_reads_no_more_than_before_and_nothing_after_taking_it_back() {
        var customer = desk.stranger();
        dealings(customer);
        var id = leaving();
        choose(id, led.id(), Map.of());
        assertThat(parcel(id, 1)).containsEntry("state", "sent");

        assertThat(as(led).get(packOf(id, customer)).body()).doesNotContain("We call", "letters");
        assertThat(notesOf(led, customer)).doesNotContain("letters");
        done(as(led).post("/api/transfers/" + id + "/taking-back", "{}"));
        assertThat(as(led).get(packOf(id, customer)).body()).doesNotContain("We call", "letters");
        assertThat(notesOf(led, customer)).doesNotContain("letters");
        assertThat(clearReads(customer, led)).isEmpty();

        var again = leaving();
        choose(again, ben.id(), Map.of());
        assertThat(as(ben).get(packOf(again, customer)).body()).contains("We call");
        assertThat(clearReads(customer, ben)).isNotEmpty();
        assertThat(refuse(ben, again, 1, "too-much").status()).isEqualTo(204);
        settle(again);
        done(next(led, again, 1, led));
        assertThat(as(led).get(packOf(again, customer)).body()).doesNotContain("We call", "letters");
        done(as(led).post("/api/transfers/" + again + "/taking-back", "{}"));
        assertThat(as(ben).get(packOf(again, customer)).body()).doesNotContain("We call");
        assertThat(clearReads(customer, led)).isEmpty();
    }

    @Test
    void a_lead_who_takes_a_shift_reads_only_what_their_team_works_on() {
        var mine = desk.stranger();
        desk.asks(mine, "billing-question").claimedBy(ina, WORK_ON_REQUEST);
        var id = shift(ina, led);

        as(led).get("/api/customers/" + mine);
        assertThat(clearReads(mine, led)).as("the task is the team's").isNotEmpty();
        done(as(led).post("/api/transfers/" + id + "/taking-back", "{}"));
    }

    private String notesOf(Person reader, CustomerId customer) {
        return as(reader).get("/api/customers/" + customer + "/notes").body();
    }

    private List<Object> clearReads(CustomerId customer, Person reader) {
        return web.as(Role.PRIVACY_OFFICERS)
                .get("/api/customers/" + customer + "/reads?limit=200")
                .at("$.items[?(@.reader=='%s' && @.shown=='clear' && @.purpose=='service')]".formatted(reader.id()));
    }
}
