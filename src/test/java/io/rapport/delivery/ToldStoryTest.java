package io.rapport.delivery;

import static io.rapport.intake.Messages.fresh;
import static io.rapport.privacy.process.AnswerWords.FACT_KIND;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.StartEvent;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyDesk;
import io.rapport.web.Receiver;
import io.rapport.web.Web;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom we told what about somebody is theirs to know, and kept for a time. */
@RapportTest
class ToldStoryTest {

    private static final String CLASS = "recipient-notice";

    private final Receiver receiver = Receiver.ofAllStories();

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Erasures erasures;

    @Autowired
    Merges merges;

    @Autowired
    List<RetainedItems> rooms;

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Web web;

    @Test
    void who_asks_for_a_copy_reads_who_was_told_what_and_who_still_has_to_be() {
        var customer = outbox.knownAs(fresh());
        objects(customer);
        outbox.written(customer).forEach(outbox::tell);
        corrects(customer);

        var copy = copyOf(customer);

        assertThat(copy).contains("Predictions was told that you have objected");
        assertThat(copy).contains("Predictions is still to be told that something about you was corrected");
    }

    @Test
    void both_of_two_who_were_one_read_that_others_heard_of_it() {
        var one = outbox.knownAs(fresh());
        var other = outbox.knownAs(fresh());
        var merge = merges.merge(new NewMerge(one, other, "They share a birthday.", "lea"));
        outbox.written(one).forEach(outbox::tell);
        merges.undo(one, merge.id(), "lea");
        outbox.written(one).forEach(outbox::tell);

        assertThat(List.of(copyOf(one), copyOf(other))).allSatisfy(copy -> assertThat(copy)
                .contains("Predictions was told that two customer numbers are one person")
                .contains("Predictions was told that two customer numbers are two people")
                .doesNotContain("birthday"));
    }

    @Test
    void who_was_told_is_kept_without_what_was_said_and_goes_with_the_customer() {
        var id = fresh();
        var customer = outbox.knownAs(id);
        objects(customer);
        var message = outbox.written(customer).get(0);
        outbox.tell(message);

        assertThat(outbox.written(customer)).isEmpty();
        assertThat(outbox.atRest(message))
                .containsIgnoringCase("wrapped=,")
                .containsIgnoringCase("content_text=,")
                .doesNotContain(id);
        assertThat(kept(customer)).isEqualTo(1);
        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);
        assertThat(kept(customer)).isZero();
        outbox.written(customer).forEach(outbox::tell);

        assertThat(outbox.everything(customer)).as("nobody is left to ask").isZero();
        assertThat(types(id))
                .containsExactlyInAnyOrder("io.rapport.customer.objected.v1", "io.rapport.customer.erased.v1");
    }

    @Test
    void who_was_told_counts_from_that_day_and_what_is_not_told_yet_is_not_deleted() {
        var customer = outbox.knownAs(fresh());
        objects(customer);
        var message = outbox.written(customer).get(0);
        assertThat(kept(customer)).as("not told yet").isZero();
        outbox.tell(message);
        corrects(customer);

        var room = room();
        var items = room.of(List.of(customer), Map.of(CLASS, MONDAY_10.plusSeconds(60)));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(message);
            assertThat(item.starts()).containsEntry(StartEvent.RECORDED, MONDAY_10);
        });
        assertThat(room.of(List.of(customer), Map.of(CLASS, MONDAY_10.minusSeconds(60))))
                .isEmpty();
        room.remove(customer, items);

        assertThat(kept(customer)).isZero();
        assertThat(outbox.written(customer)).hasSize(1);
    }

    private void objects(CustomerId customer) {
        privacy.carriedOut(privacy.asks(customer, "objection", "gdpr"));
    }

    private void corrects(CustomerId customer) {
        privacy.carriedOut(
                privacy.asks(customer, "rectification", "gdpr"), FACT_KIND.with("city"), FACT_VALUE.with("Hill Town"));
    }

    private String copyOf(CustomerId customer) {
        var request = privacy.asks(customer, "access", "gdpr");
        privacy.carriedOut(request);
        return web.as(Role.PRIVACY_OFFICERS)
                .get("/api/privacy-requests/" + request.id() + "/export")
                .body();
    }

    private RetainedItems room() {
        return rooms.stream()
                .filter(room -> room.classes().contains(CLASS))
                .findFirst()
                .orElseThrow();
    }

    private long kept(CustomerId customer) {
        return room().stock(List.of(customer)).get(0).count();
    }

    private List<String> types(String id) {
        return receiver.effects(id).stream().map(Receiver.Arrived::type).toList();
    }
}
