package io.rapport.customer.identity;

import static io.rapport.request.process.ServiceRequest.OPEN_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import io.rapport.approval.ExceptionWish;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.erasure.NotErasedNow;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.customer.vault.Erased;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Money;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import io.rapport.request.Desk;
import io.rapport.tiering.Tiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the house does for a customer while two are one. */
@RapportTest
class MergedWorkTest {

    @Autowired
    Desk desk;

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Merges merges;

    @Autowired
    Customers customers;

    @Autowired
    Approvals approvals;

    @Autowired
    Tiers tiers;

    @Autowired
    Erasures erasures;

    @Autowired
    Vault vault;

    @Autowired
    RuntimeService runtime;

    @Test
    void what_was_granted_in_ninety_days_counts_over_both_and_apart_again_afterwards() {
        var ida = desk.stranger();
        var idaAgain = desk.stranger();
        wish(ida, "100");
        wish(idaAgain, "200");

        var merge = merge(ida, idaAgain);
        assertThat(cumulative(wish(ida, "50"))).isEqualByComparingTo("350");
        assertThat(cumulative(wish(idaAgain, "1"))).isEqualByComparingTo("351");
        merges.undo(ida, merge.id(), "lea");

        assertThat(cumulative(wish(ida, "10"))).isEqualByComparingTo("160");
        assertThat(cumulative(wish(idaAgain, "10"))).isEqualByComparingTo("211");
    }

    @Test
    void a_tier_is_decided_with_what_is_known_of_both() {
        var valued = desk.platinum();
        var unknown = desk.stranger();
        var alone = tiers.decide(unknown, true).tier();
        var best = tiers.decide(valued, true).tier();
        assertThat(alone).isNotEqualTo(best);

        var merge = merge(unknown, valued);
        assertThat(tiers.decide(unknown, true).tier()).isEqualTo(best);
        assertThat(tiers.latest(valued)).isEqualTo(tiers.latest(unknown));
        merges.undo(valued, merge.id(), "lea");

        assertThat(tiers.decide(unknown, true).tier()).isEqualTo(alone);
    }

    @Test
    void open_requests_count_together() {
        var ida = desk.stranger();
        var idaAgain = desk.stranger();
        desk.request(ida, "complaint");
        merge(ida, idaAgain);

        var asked = desk.asks(idaAgain, "complaint");

        assertThat(asked.instances())
                .extracting(journey -> runtime.getVariable(journey.getId(), OPEN_REQUESTS.name()))
                .contains(2L);
    }

    @Test
    void a_system_that_knows_one_of_them_still_finds_them_and_may_know_both() {
        var crm = new SourceIdentifier("crm", UUID.randomUUID().toString());
        var shop = new SourceIdentifier("shop", UUID.randomUUID().toString());
        var ida = customers.register(new NewCustomer("Ida", List.of(crm)));
        var idaAgain = customers.register(new NewCustomer("Ida E.", List.of(shop)));
        var both = new NewCustomer("Ida", List.of(crm, shop));
        assertThatThrownBy(() -> customers.findOrRegister(both)).hasMessageContaining("already belongs to");

        merge(ida, idaAgain);

        assertThat(customers.find(shop)).contains(idaAgain);
        assertThat(customers.findOrRegister(both)).isEqualTo(ida);
        var external = UUID.randomUUID().toString();
        assertThat(customers.record(ida, call(external))).isEqualTo(customers.record(idaAgain, call(external)));
        assertThat(customers.context(ida).interactions()).isEqualTo(1);
    }

    @Test
    void who_is_erased_is_erased_under_every_id() {
        var ida = planted.withdrawn();
        var idaAgain = planted.withdrawn();
        var third = desk.stranger();
        merge(third, idaAgain.id());
        var merge = merge(ida.id(), third);
        var sealed = vault.seal(idaAgain.id(), "words");

        var erased = erasures.erase(third, "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(erased.customer()).isEqualTo(third);
        assertThat(List.of(ida.id(), idaAgain.id(), third)).allSatisfy(id -> {
            assertThatThrownBy(() -> customers.get(id)).isInstanceOf(Erased.class);
            assertThat(erasures.find(id).orElseThrow().by()).isEqualTo("paul");
        });
        assertThat(vault.open(idaAgain.id(), sealed)).isEmpty();
        assertThat(merges.of(third)).hasSize(2).allMatch(kept -> kept.reason() == null);
        assertThatThrownBy(() -> merges.undo(third, merge.id(), "lea")).isInstanceOf(Erased.class);
    }

    @Test
    void an_open_request_of_either_stands_against_erasing() {
        var ida = desk.stranger();
        var idaAgain = desk.stranger();
        var open = desk.request(idaAgain, "complaint");
        merge(ida, idaAgain);

        assertThatThrownBy(() -> erasures.erase(ida, "paul", ErasureReason.OBJECTION))
                .isInstanceOf(NotErasedNow.class)
                .hasMessageContaining(open.value());
    }

    private Merge merge(CustomerId survivor, CustomerId absorbed) {
        return merges.merge(new NewMerge(survivor, absorbed, "One birth date, one phone.", "lea"));
    }

    private ApprovalId wish(CustomerId customer, String amount) {
        return approvals.ask(new ExceptionWish(
                customer,
                new RequestId("R-1"),
                ExceptionWish.Kind.CREDIT,
                Money.of(amount, "EUR"),
                new Tier("standard"),
                "anna",
                "They waited for weeks.",
                null));
    }

    private BigDecimal cumulative(ApprovalId id) {
        return approvals.get(id).cumulative();
    }

    private static NewInteraction call(String externalId) {
        return new NewInteraction(
                "phone", externalId, "phone", Direction.INBOUND, null, "Called.", Desk.MONDAY_10, null);
    }
}
