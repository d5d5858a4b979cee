package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on its way, and how it is found and taken over case by case. */
@RapportTest
class OnItsWayStoryTest extends TransferStories {

    @Autowired
    Transfers transfers;

    @Test
    void with_the_last_case_acknowledged_alone_the_parcel_is_taken_over_and_not_after_it_was_too_late() {
        List.of(caseOf(ina), caseOf(ina))
                .forEach(work -> assertThat(holder(work)).isEqualTo(ina.id()));
        var id = shift(ina, ben);
        var items = shown(ben, id).<List<Map<String, String>>>at("$.items[*]");

        assertThat(acknowledge(items.get(0)).status()).isEqualTo(200);
        assertThat(parcel(id, 1)).containsEntry("state", "sent");
        assertThat(acknowledge(items.get(1)).status()).isEqualTo(200);
        settle(id);

        assertThat(parcel(id, 1)).containsEntry("state", "taken").containsEntry("answeredBy", ben.id());
        assertThat(ends(id)).containsExactly("work-taken-over");

        caseOf(ina);
        var late = shift(ina, ben);
        until(late, MONDAY_10.plus(Duration.ofHours(2)));
        refused(
                acknowledge(shown(ben, late)
                        .<List<Map<String, String>>>at("$.items[*]")
                        .get(0)),
                409,
                "with a lead by now");
        assertThat(parcel(late, 1)).containsEntry("state", "late");
        done(as(led).post("/api/transfers/" + late + "/taking-back", "{}"));
    }

    private Answer acknowledge(Map<String, String> item) {
        return as(ben).post(
                        "/api/requests/%s/hand-overs/%s/acknowledgement"
                                .formatted(item.get("caseId"), item.get("handOver")),
                        "{\"hash\": \"%s\"}".formatted(item.get("packHash")));
    }

    @Test
    void somebody_sees_theirs_however_many_there_are_of_others_and_what_is_on_its_way_does_not_go_twice() {
        caseOf(ina);
        var id = shift(ina, ben);
        refused(
                as(led).post(
                                "/api/transfers/shifts",
                                "{\"team\": \"billing-team\", \"going\": [\"%s\"]}".formatted(ina.id())),
                409,
                "on its way already");
        caseOf(ina);
        var newer = shift(ina, bea);

        assertThat(transfers.seenBy(ben.id(), 1))
                .extracting(each -> each.id().value())
                .containsExactly(id);
        assertThat(transfers.seenBy(bea.id(), 1))
                .extracting(each -> each.id().value())
                .containsExactly(newer);
        assertThat(shown(bea, newer).<List<String>>at("$.items[*].ref")).hasSize(1);
        List.of(id, newer).forEach(each -> done(as(led).post("/api/transfers/" + each + "/taking-back", "{}")));
    }
}
