package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.PackItem;
import io.rapport.request.work.WorkRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who were taken for one are parted while a parcel waits: its pack is made anew, and it is taken over as it is now. */
@RapportTest
class PartedParcelTest extends TransferStories {

    @Autowired
    Merges merges;

    @Autowired
    HandOvers packs;

    @Test
    void a_parcel_that_waits_gets_another_hash_and_is_taken_over_with_that() {
        var other = desk.customerWith("contract", "premium");
        var customer = desk.stranger();
        clock.moveTo(MONDAY_10);
        var merge = merges.merge(new NewMerge(customer, other, "The same person.", led.id()));
        var work = desk.asks(customer, "billing-question").claimedBy(ina, WorkRequest.WORK_ON_REQUEST);
        var id = shift(ina, ben);
        var before = String.valueOf(parcel(id, 1).get("hash"));
        assertThat(packs.open(pack(id)).items()).extracting(PackItem::text).contains("premium");

        merges.undo(merge.askedAbsorbed(), merge.id(), led.id());

        var now = String.valueOf(parcel(id, 1).get("hash"));
        assertThat(now).isNotEqualTo(before);
        assertThat(packs.open(pack(id)).items()).extracting(PackItem::text).doesNotContain("premium");
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey("take-over-parcel")
                .singleResult();
        assertThat(engine.getTaskService().getVariable(task.getId(), "parcelHash"))
                .as("what the form hands in")
                .isEqualTo(now);
        refused(take(ben, id, 1, before), 409, "handover/another-parcel");
        done(take(ben, id, 1, now));
        assertThat(holder(work)).isEqualTo(ben.id());
        assertThat(ends(id)).containsExactly("work-taken-over");
    }

    private HandOverId pack(String id) {
        return new HandOverId(shown(led, id).at("$.items[0].handOver"));
    }
}
