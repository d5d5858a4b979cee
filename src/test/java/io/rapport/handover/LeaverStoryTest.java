package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.commitments.PromiseDesk;
import io.rapport.handover.process.RelationshipHandover;
import io.rapport.request.work.WorkRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody leaves for good, and nothing is left behind. */
@RapportTest
class LeaverStoryTest extends LeaverStories {

    @Test
    void everything_that_hangs_on_who_leaves_is_taken_over_before_it_ends_also_what_came_in_meanwhile() {
        var work = caseOf(ina);
        var one = desk.customerWith("annual-value", "90000");
        var promise = dealings(one);
        var other = desk.stranger();
        var second = dealings(other);
        assertThat(knownBy(ina.id())).contains(one.value(), other.value());

        var begun = begin(led, ina.id());
        assertThat(begun.<Map<String, Integer>>at("$.listed"))
                .isEqualTo(Map.of("work", 1, "promise", 2, "notes", 2, "relation", 2));
        assertThat(begun.header("Location")).endsWith(begun.at("$.page"));
        var id = begun(begun);
        assertThat(as(led).get("/transfers/" + id).status()).isEqualTo(200);
        assertThat(shown(led, id).<List<String>>at("$.items[*].sort")).contains("work", "promise", "notes", "relation");
        assertThat(shown(led, id).body()).doesNotContain("letters", "We call");
        choose(id, ben.id(), Map.of(other.value(), bea.id()));
        assertThat(shown(led, id).<List<String>>at("$.parcels[*].to")).containsExactlyInAnyOrder(ben.id(), bea.id());

        var pack = packOf(id, other);
        assertThat(as(bea).get(pack).body())
                .as("who has to take it over reads what it says")
                .contains("We call");
        assertThat(as(bea).get("/api/customers/" + other + "/notes").body()).contains("Prefers letters");
        refused(as(tim).get(pack), 404, "handover/unknown");
        assertThat(refuse(nthOf(id, ben), id, ben).status()).isEqualTo(204);
        assertThat(parcel(id, nthOf(id, ben))).containsEntry("state", "refused").containsEntry("refusal", "too-much");
        var nth = nthOf(id, ben);
        refused(next(led, id, nth, ina), 422, "handover/field-refused");
        done(next(led, id, nth, bea));
        var parcels = shown(led, id).<List<Integer>>at("$.parcels[*].nth");
        assertThat(parcels).hasSize(2);
        done(take(bea, id, parcels.get(0)));
        assertThat(ends(id)).isEmpty();
        var late = PromiseDesk.id(PromiseDesk.give(as(ina), one, "One more call", MONDAY_10.plusSeconds(90_000), ""));
        done(take(bea, id, parcels.get(1)));

        assertThat(ends(id)).as("a promise came in meanwhile").isEmpty();
        assertThat(as(bea).get(pack).body())
                .as("the task is over, and with it the reason to read")
                .doesNotContain("We call");
        assertThat(as(bea).get("/api/customers/" + other + "/notes").body()).doesNotContain("Prefers letters");
        choose(id, led.id(), Map.of());
        done(take(led, id, 3));

        assertThat(ends(id)).containsExactly("nothing-left-behind");
        assertThat(holder(work)).isEqualTo(bea.id());
        assertThat(ownerOf(one, promise)).isEqualTo(bea.id());
        assertThat(ownerOf(other, second)).isEqualTo(bea.id());
        assertThat(ownerOf(one, late)).isEqualTo(led.id());
        assertThat(knownBy(ina.id())).isEmpty();
        assertThat(knownBy(bea.id())).as("who left is nobody now").contains(other.value());
        assertThat(web.as(Role.MANAGERS).get(KNOWN + ina.id()).<List<String>>at("$.open[*].id"))
                .isEmpty();
    }

    @Test
    void with_nothing_on_them_it_ends_at_once_and_only_a_lead_of_theirs_begins_it() {
        refused(begin(led, tim.id()), 403, "handover/not-yours");
        refused(begin(ben, ina.id()), 403, "handover/not-yours");
        refused(begin(led, "nobody-" + unique), 422, "handover/field-refused");

        var begun = begin(led, ina.id());
        assertThat(begun.<String>at("$.state")).as(begun.body()).isEqualTo("done");
        assertThat(begun.<Map<String, Integer>>at("$.listed"))
                .isEqualTo(Map.of("work", 0, "promise", 0, "notes", 0, "relation", 0));
        assertThat(ends(begun.at("$.id"))).as("no task, no job").containsExactly("nothing-left-behind");
    }

    @Test
    void nobody_answers_and_a_lead_names_another_and_who_stays_after_all_keeps_the_rest() {
        var customer = desk.stranger();
        var promise = dealings(customer);
        var id = leaving();
        refused(begin(led, ina.id()), 409, "handover/does-not-fit");
        refused(choosing(id, tim.id(), Map.of()), 422, "handover/field-refused");
        choose(id, ben.id(), Map.of());

        until(id, MONDAY_10.plus(Duration.ofDays(6)));

        assertThat(parcel(id, 1)).containsEntry("state", "late");
        done(as(led).post("/api/transfers/" + id + "/taking-back", "{}"));
        assertThat(ends(id)).containsExactly("transfer-taken-back");
        assertThat(ownerOf(customer, promise)).isEqualTo(ina.id());
    }

    @Test
    void a_lead_can_choose_in_the_task_as_well_and_the_receiver_answers_there() {
        var work = caseOf(ina);
        var id = leaving();

        inTask(led, id, RelationshipHandover.CHOOSE_RECEIVERS, Map.of("parcelReceiver", bea.id()));
        settle(id);
        inTask(
                bea,
                id,
                "take-over-parcel",
                Map.of("parcelAnswer", "taken", "parcelHash", parcel(id, 1).get("hash")));
        settle(id);

        assertThat(holder(work)).isEqualTo(bea.id());
        assertThat(ends(id)).containsExactly("nothing-left-behind");
        assertThat(work.visited()).contains(WorkRequest.WORK_ON_REQUEST);
    }
}
