package io.rapport.customer.erasure;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.approval.Approvals;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.vault.Erased;
import io.rapport.customer.vault.Vault;
import io.rapport.intake.Intake;
import io.rapport.request.Requests;
import io.rapport.tiering.Tiers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the house goes on with a customer who was erased. */
@RapportTest
class AfterErasureTest {

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Erasures erasures;

    @Autowired
    Customers customers;

    @Autowired
    Requests requests;

    @Autowired
    Approvals approvals;

    @Autowired
    Tiers tiers;

    @Autowired
    Intake intake;

    @Autowired
    Journeys journeys;

    @Autowired
    Vault vault;

    @Test
    void reading_an_erased_customer_says_so_and_writing_too() {
        var customer = planted.withdrawn();
        var opening = requests.get(customer.open()).opening();
        var sealed = vault.seal(customer.id(), "words");
        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        var id = customer.id();
        assertThatThrownBy(() -> customers.get(id))
                .isInstanceOf(Erased.class)
                .hasMessageContaining("was erased on 2026-03-02T09:00:00Z (consent-withdrawn)");
        assertThatThrownBy(() -> customers.context(id)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> customers.facts(id)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> customers.timeline(id, 10, null)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> customers.observe(id, new Observation("city", "Newtown", "crm", MONDAY_10)))
                .isInstanceOf(Erased.class);
        assertThatThrownBy(() -> customers.interaction(opening)).hasMessageContaining("There is no interaction");
        assertThat(vault.open(id, sealed)).isEmpty();
    }

    @Test
    void audits_stay_true_without_the_words() {
        var customer = planted.withdrawn();
        var wish = approvals.list(customer.id(), 10, null).items().get(0);
        var tier = tiers.latest(customer.id()).orElseThrow();
        var request = requests.get(customer.resolved());
        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        var kept = approvals.get(wish.id());
        assertThat(kept.wish().amount()).isEqualTo(wish.wish().amount());
        assertThat(kept.standing()).isEqualTo(wish.standing());
        assertThat(kept.decisions().get(0).by()).isEqualTo("max");
        assertThat(kept.wish().reason()).isEqualTo("(erased with the customer)");
        assertThat(kept.decisions().get(0).rationale()).isEqualTo("(erased with the customer)");
        var decided = tiers.get(tier.id());
        assertThat(decided.tierRule()).isEqualTo(tier.tierRule());
        assertThat(decided.inputs()).isNull();
        assertThat(requests.get(customer.resolved()).externalId()).isNull();
        assertThat(requests.get(customer.resolved()).resolvedAt()).isEqualTo(request.resolvedAt());
    }

    @Test
    void a_resolved_request_goes_on_to_its_end_and_is_not_reopened() {
        var customer = planted.withdrawn();
        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThatThrownBy(() -> requests.reopen(customer.resolved()))
                .hasMessageContaining("is about a customer who was erased");
        journeys.follow(customer.resolved())
                .until(MONDAY_10.plus(Duration.ofDays(20)))
                .until(MONDAY_10.plus(Duration.ofDays(100)))
                .endsAt("request-closed");
    }

    @Test
    void a_late_repeat_of_what_they_sent_brings_nobody_back() {
        var customer = planted.withdrawn();
        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        var receipt = intake.submit("planted", customer.submitted());

        assertThat(receipt.customer()).isEqualTo(customer.id());
        assertThat(receipt.request()).isEqualTo(customer.open());
        assertThatThrownBy(() -> customers.get(customer.id())).isInstanceOf(Erased.class);
    }
}
