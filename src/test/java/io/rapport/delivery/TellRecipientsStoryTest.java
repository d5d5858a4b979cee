package io.rapport.delivery;

import static io.rapport.Person.PAUL;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.restriction.RestrictionWords.ANNOUNCE_LIFTING;
import static io.rapport.privacy.restriction.RestrictionWords.LIFT_REASON;
import static io.rapport.privacy.restriction.RestrictionWords.RESTRICTION_OUTCOME;
import static io.rapport.privacy.restriction.RestrictionWords.REVIEW_RESTRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.privacy.PrivacyDesk;
import io.rapport.web.Receiver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RapportTest
class TellRecipientsStoryTest {

    private final Receiver receiver = Receiver.ofAllStories();

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @Autowired
    Merges merges;

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_knows_somebody_hears_that_they_were_erased_and_nothing_but_their_own_id() {
        var id = fresh();
        var customer = outbox.knownAs(id);

        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(receiver.arrived(id)).as("before the transaction is over").isEmpty();
        var message = outbox.written(customer);
        assertThat(message).hasSize(1);
        assertThat(outbox.atRest(message.get(0))).doesNotContain(id, "Nora");
        outbox.tell(message.get(0));

        var heard = receiver.effects(id);
        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(message.get(0));
            assertThat(event.type()).isEqualTo("io.rapport.customer.erased.v1");
            assertThat(event.contentType()).startsWith("application/cloudevents+json");
            assertThat(event.authorization()).isEqualTo("Bearer a-secret");
            assertThat(event.body()).contains("\"specversion\":\"1.0\"", "\"source\":\"urn:rapport\"");
            assertThat(JsonPath.<Object>read(event.body(), "$.data").toString())
                    .isEqualTo("{system=analytics, customers=[{\"ids\":[\"A-%s\"]}]}".formatted(id));
        });
        assertThat(outbox.written(customer)).isEmpty();
        assertThat(outbox.ended(message.get(0))).contains("recipient-told");
    }

    @Test
    void two_who_are_one_and_two_again_are_told_by_the_ids_of_both() {
        var id = fresh();
        var other = fresh();
        var survivor = outbox.knownAs(id);

        var merge = merges.merge(new NewMerge(survivor, outbox.knownAs(other), "They share a birthday.", "lea"));
        outbox.written(survivor).forEach(outbox::tell);
        merges.undo(survivor, merge.id(), "lea");
        outbox.written(survivor).forEach(outbox::tell);

        assertThat(receiver.effects(other))
                .extracting(Receiver.Arrived::type)
                .containsExactlyInAnyOrder("io.rapport.customer.merged.v1", "io.rapport.customer.unmerged.v1");
        assertThat(people(other, "io.rapport.customer.merged.v1"))
                .hasSize(1)
                .first()
                .asString()
                .contains(id, other);
        assertThat(people(other, "io.rapport.customer.unmerged.v1")).hasSize(2);
        assertThat(receiver.effects(other)).noneMatch(event -> event.body().contains("birthday"));
    }

    @Test
    void what_a_customer_asked_for_under_privacy_law_is_told_once_it_is_done() {
        var id = fresh();
        var customer = outbox.knownAs(id);

        var journey = privacy.proven(privacy.asks(customer, "objection", "gdpr"));
        assertThat(outbox.written(customer)).isEmpty();
        journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"));
        outbox.written(customer).forEach(outbox::tell);

        assertThat(receiver.effects(id))
                .extracting(Receiver.Arrived::type)
                .containsExactly("io.rapport.customer.objected.v1");
    }

    @Test
    void what_is_restricted_and_what_may_be_used_again_is_told() {
        var id = fresh();
        var customer = outbox.knownAs(id);

        var journey = privacy.restricts(privacy.asks(customer, "restriction", "gdpr"), "accuracy-contested", null);
        outbox.written(customer).forEach(outbox::tell);
        assertThat(receiver.effects(id))
                .extracting(Receiver.Arrived::type)
                .containsExactly("io.rapport.customer.restricted.v1");
        journey.completedBy(
                        PAUL,
                        REVIEW_RESTRICTION,
                        RESTRICTION_OUTCOME.with("lift"),
                        LIFT_REASON.with("no-longer-needed"))
                .completedBy(PAUL, ANNOUNCE_LIFTING);
        outbox.written(customer).forEach(outbox::tell);

        assertThat(receiver.effects(id))
                .extracting(Receiver.Arrived::type)
                .containsExactlyInAnyOrder("io.rapport.customer.restricted.v1", "io.rapport.customer.unrestricted.v1");
    }

    @Test
    void what_did_not_happen_is_not_told_and_who_knows_nobody_hears_nothing() {
        var customer = outbox.knownAs(fresh());
        var stranger =
                customers.register(new NewCustomer("Olga Other", List.of(new SourceIdentifier("crm", "K-" + fresh()))));

        transaction.executeWithoutResult(status -> {
            erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);
            assertThat(outbox.written(customer)).hasSize(1);
            status.setRollbackOnly();
        });
        erasures.erase(stranger, "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(outbox.written(customer)).isEmpty();
        assertThat(outbox.written(stranger)).isEmpty();
    }

    private static List<Object> people(String about, String type) {
        var event = Receiver.ofAllStories().effects(about).stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
        return JsonPath.read(event.body(), "$.data.customers");
    }
}
