package io.rapport.customer.erasure;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.approval.Approvals;
import io.rapport.customer.Customers;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.vault.Tombstone;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RapportTest
class ErasureStoryTest implements NothingInTheLog {

    /** Where something about the customer stood. None of the engine's: its history holds ids and stays. */
    private static final Set<String> TOUCHED = Set.of(
            "customer_record",
            "customer_key",
            "customer_identifier",
            "customer_fact",
            "customer_fact_latest",
            "customer_interaction",
            "customer_summary",
            "customer_erasure",
            "customer_lookalike_due",
            "tiering_decision",
            "request_record",
            "approval_record",
            "approval_decision",
            "intake_event",
            "notes_entry",
            "commitments_entry");

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Erasures erasures;

    @Autowired
    Customers customers;

    @Autowired
    Approvals approvals;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void while_somebody_works_on_a_request_the_customer_is_not_erased_and_nothing_changes() {
        var customer = planted.withEverything();
        var before = Dump.of(database);

        assertThatThrownBy(() -> erase(customer.id()))
                .isInstanceOf(NotErasedNow.class)
                .hasMessageContaining("request " + customer.open() + " is still open. Resolve or withdraw them");

        assertThat(Dump.of(database).differing(before)).isEmpty();
    }

    @Test
    void an_erased_customer_leaves_ids_and_nobody_else_is_touched() {
        var other = planted.withEverything();
        var customer = planted.withdrawn();
        var before = Dump.of(database);
        var ids = ids(customer);

        var erased = erase(customer.id());

        assertThat(erased.at()).isEqualTo(MONDAY_10);
        var differing = Dump.of(database).differing(before);
        assertThat(differing.keySet()).containsExactlyInAnyOrderElementsOf(TOUCHED);
        differing.forEach((table, rows) ->
                assertThat(rows).as(table).allMatch(row -> ids.stream().anyMatch(row::contains)));
        assertThat(customers.get(other.id()).name()).isIn(other.values());
    }

    @Test
    void erasing_again_answers_the_first_and_a_stranger_is_unknown() {
        var customer = planted.withdrawn();
        var first = erase(customer.id());

        assertThat(erasures.erase(customer.id(), "otto", ErasureReason.OBJECTION))
                .isEqualTo(first);
        assertThat(erasures.find(customer.id())).contains(first);
        assertThatThrownBy(() -> erase(new CustomerId("C-999999999999"))).isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void an_erasure_that_is_cut_off_never_was_and_can_be_repeated() {
        var customer = planted.withdrawn();
        var before = Dump.of(database);

        transaction.executeWithoutResult(status -> {
            erase(customer.id());
            status.setRollbackOnly();
        });

        assertThat(Dump.of(database).differing(before)).isEmpty();
        assertThat(customers.get(customer.id()).name()).isIn(customer.values());
        assertThat(erase(customer.id()).by()).isEqualTo("paul");
    }

    private Tombstone erase(CustomerId customer) {
        return erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);
    }

    private List<String> ids(PlantedCustomers.Planted customer) {
        var ids = new ArrayList<>(
                List.of(customer.id().value(), customer.id().value().substring(2)));
        approvals
                .list(customer.id(), 10, null)
                .items()
                .forEach(approval -> ids.add(approval.id().value()));
        List.of(customer.open(), customer.resolved()).stream()
                .map(RequestId::value)
                .forEach(ids::add);
        return ids;
    }
}
