package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.request.work.WorkRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shift ends, and the next one takes over what is open. */
@RapportTest
class ShiftStoryTest extends TransferStories {

    @Autowired
    HandOvers packs;

    @Test
    void what_who_goes_has_is_packed_and_goes_to_the_next_with_one_acknowledgement() {
        var one = caseOf(ina);
        var other = caseOf(ina);
        var mine = caseOf(ben);

        var id = shift(ina, bea);

        assertThat(holder(one)).as("not before somebody has it").isEqualTo(ina.id());
        assertThat(shown(bea, id).<List<String>>at("$.items[*].sort")).containsExactly("work", "work");
        var pack = packs.get(new HandOverId(shown(bea, id).at("$.items[0].handOver")));
        assertThat(pack.kind()).isEqualTo(HandOverKind.SHIFT);
        assertThat(pack.hash()).isEqualTo(shown(bea, id).at("$.items[0].packHash"));
        assertThat(packs.open(pack.id()).items()).isNotEmpty();
        refused(take(ben, id, 1), 403, "handover/not-for-you");
        refused(take(bea, id, 1, "0".repeat(64)), 409, "handover/another-parcel");
        assertThat(ends(id)).isEmpty();

        done(take(bea, id, 1));

        assertThat(List.of(holder(one), holder(other), holder(mine))).containsExactly(bea.id(), bea.id(), ben.id());
        assertThat(packs.get(pack.id()).state()).isEqualTo(HandOver.State.ACKNOWLEDGED);
        assertThat(packs.get(pack.id()).acknowledgedBy()).isEqualTo(bea.id());
        assertThat(parcel(id, 1)).containsEntry("state", "taken").containsEntry("answeredBy", bea.id());
        assertThat(ends(id)).containsExactly("work-taken-over");
        done(take(bea, id, 1));
    }

    @Test
    void several_receivers_get_a_parcel_each_and_a_case_can_be_acknowledged_alone() {
        var one = caseOf(ina);
        var other = caseOf(ina);
        var id = shift(ina, ben, bea);
        var first = packs.get(new HandOverId(shown(led, id)
                .<List<String>>at("$.items[?(@.parcel==1)].handOver")
                .get(0)));

        packs.acknowledge(first.id(), ben.id(), first.hash());

        assertThat(holder(one)).isEqualTo(ben.id());
        assertThat(holder(other)).isEqualTo(ina.id());
        settle(id);
        assertThat(parcel(id, 1))
                .as("its only case")
                .containsEntry("state", "taken")
                .containsEntry("answeredBy", ben.id());
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .taskAssignee(ben.id())
                        .count())
                .isZero();
        done(take(ben, id, 1));
        assertThat(ends(id)).isEmpty();
        done(take(bea, id, 2));
        assertThat(holder(other)).isEqualTo(bea.id());
        assertThat(ends(id)).containsExactly("work-taken-over");
    }

    @Test
    void not_taken_over_in_time_it_goes_to_a_lead_who_takes_it_with_the_same_packs() {
        var work = caseOf(ina);
        var id = shift(ina, ben);
        var before = packs.get(new HandOverId(shown(led, id).at("$.items[0].handOver")));

        until(id, MONDAY_10.plus(Duration.ofHours(2)).minusSeconds(1));
        assertThat(parcel(id, 1)).containsEntry("state", "sent");
        until(id, MONDAY_10.plus(Duration.ofHours(2)));

        assertThat(parcel(id, 1)).containsEntry("state", "late");
        refused(take(ben, id, 1), 409, "handover/already-answered");
        refused(next(ben, id, 1, bea), 403, "handover/not-yours");
        refused(next(led, id, 1, tim), 422, "handover/field-refused");
        done(next(led, id, 1, led));
        var after = packs.get(new HandOverId(shown(led, id).at("$.items[0].handOver")));
        assertThat(after.previous()).isEqualTo(before.id());
        assertThat(after.hash()).isEqualTo(before.hash());
        done(take(led, id, 1));
        assertThat(holder(work)).isEqualTo(led.id());
        assertThat(ends(id)).containsExactly("work-taken-over");
    }

    @Test
    void a_whole_team_hands_over_to_itself_and_the_next_shift_finds_the_work_in_its_list() {
        var work = caseOf(ina);
        var free = desk.asks(desk.stranger(), "billing-question");

        var id = begun(as(led).post("/api/transfers/shifts", "{\"team\": \"billing-team\"}"));
        refused(as(led).post("/api/transfers/shifts", "{\"team\": \"billing-team\"}"), 409, "handover/does-not-fit");
        refused(refuse(ben, id, 1, "too-much"), 409, "handover/does-not-fit");
        assertThat(as(led).get("/transfers/" + id).body()).contains("not taken over yet; with A Tester");
        done(take(ben, id, 1));

        assertThat(holder(work)).isNull();
        assertThat(holder(free)).isNull();
        assertThat(as(led).get("/transfers/" + id).body())
                .as("who worked on it, who took it, when, and where it is")
                .contains(
                        "taken over from A Tester by A Tester, Mon 2 Mar 2026, 10:00; put into the list of Billing team",
                        ">taken over by A Tester, Mon 2 Mar 2026, 10:00; put into the list of Billing team");
        work.offeredTo(WorkRequest.WORK_ON_REQUEST, "billing-team");
        assertThat(ends(id)).containsExactly("work-taken-over");
    }

    @Test
    void what_is_solved_meanwhile_is_no_longer_in_it_and_taken_back_it_stays_where_it_was() {
        var solved = caseOf(ina);
        var work = caseOf(ina);
        var id = shift(ina, ben);
        solved.completedBy(
                ina,
                WorkRequest.WORK_ON_REQUEST,
                WorkRequest.OUTCOME.with("resolve"),
                io.rapport.request.process.ServiceRequest.NOTE.with("It is solved."));
        refused(as(ben).post("/api/transfers/" + id + "/taking-back", "{}"), 403, "handover/not-yours");

        done(as(led).post("/api/transfers/" + id + "/taking-back", "{}"));

        assertThat(holder(work)).isEqualTo(ina.id());
        assertThat(ends(id)).containsExactly("transfer-taken-back");
        refused(take(ben, id, 1, "0".repeat(64)), 409, "handover/already-answered");
        refused(as(led).post("/api/transfers/" + id + "/taking-back", "{}"), 409, "handover/over");
        var pack = packs.get(new HandOverId(shown(led, id).at("$.items[0].handOver")));
        assertThat(pack.state()).isEqualTo(HandOver.State.NOT_NEEDED);
    }

    @Test
    void only_a_lead_of_the_team_ends_its_shift_and_nobody_outside_sees_it() {
        caseOf(ina);
        var body = "{\"team\": \"billing-team\", \"going\": [\"%s\"]}".formatted(ina.id());

        refused(as(ben).post("/api/transfers/shifts", body), 403, "handover/not-yours");
        refused(as(led).post("/api/transfers/shifts", "{\"team\": \"care-team\"}"), 403, "handover/not-yours");
        refused(as(led).post("/api/transfers/shifts", "{\"team\": \"nobody\"}"), 422, "handover/field-refused");
        refused(
                as(led).post(
                                "/api/transfers/shifts",
                                "{\"team\": \"billing-team\", \"to\": [\"%s\"]}".formatted(tim.id())),
                422,
                "handover/field-refused");
        var id = shift(ina, ben);
        refused(shown(tim, id), 404, "handover/unknown-transfer");
        refused(shown(bea, id), 404, "handover/unknown-transfer");
        assertThat(as(ben).get("/api/transfers").<List<String>>at("$.items[*].id"))
                .contains(id);
        assertThat(as(bea).get("/api/transfers").<List<String>>at("$.items[*].id"))
                .doesNotContain(id);
    }
}
