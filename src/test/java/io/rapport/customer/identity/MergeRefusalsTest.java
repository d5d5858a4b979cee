package io.rapport.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Refusals.AlreadyOne;
import io.rapport.customer.identity.Refusals.LaterMergeStands;
import io.rapport.customer.identity.Refusals.ReasonRefused;
import io.rapport.customer.identity.Refusals.UnknownMerge;
import io.rapport.customer.vault.Erased;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Merges of merges, and what makes no sense. */
@RapportTest
class MergeRefusalsTest {

    @Autowired
    Desk desk;

    @Autowired
    Merges merges;

    @Autowired
    Members members;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    CustomerId ada;
    CustomerId bea;
    CustomerId cora;

    @BeforeEach
    void three_customers() {
        ada = desk.stranger();
        bea = desk.stranger();
        cora = desk.stranger();
    }

    @Test
    void nobody_is_merged_with_themselves_by_whatever_name() {
        merge(ada, bea);

        assertThatThrownBy(() -> merge(cora, cora))
                .isInstanceOf(AlreadyOne.class)
                .hasMessage(
                        "%1$s and %1$s are one customer already (%1$s); there is nothing to merge.".formatted(cora));
        assertThatThrownBy(() -> merge(bea, ada)).isInstanceOf(AlreadyOne.class);
        assertThat(members.of(bea)).containsExactly(ada, bea);
    }

    @Test
    void nobody_is_merged_with_a_stranger_or_somebody_erased() {
        erasures.erase(bea, "paul", ErasureReason.OBJECTION);

        assertThatThrownBy(() -> merge(ada, bea)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> merge(bea, ada)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> merge(ada, new CustomerId("C-999999999999"))).isInstanceOf(UnknownCustomer.class);
        var spelled = new CustomerId("C-0" + cora.value().substring(2));
        assertThatThrownBy(() -> merge(ada, spelled)).isInstanceOf(UnknownCustomer.class);
        assertThat(members.of(ada)).containsExactly(ada);
    }

    @Test
    void why_it_is_one_person_has_to_be_said() {
        assertThatThrownBy(() -> new NewMerge(ada, bea, " x ", "lea")).isInstanceOf(ReasonRefused.class);
        assertThatThrownBy(() -> new NewMerge(ada, bea, "x".repeat(2001), "lea"))
                .isInstanceOf(ReasonRefused.class);
        assertThat(merge(ada, bea).reason()).isEqualTo("The same person.");
    }

    @Test
    void a_merge_of_somebody_else_is_not_undone() {
        var merge = merge(ada, bea);

        assertThatThrownBy(() -> merges.undo(cora, merge.id(), "lea")).isInstanceOf(UnknownMerge.class);
        assertThatThrownBy(() -> merges.undo(ada, new MergeId("M-999999999999"), "lea"))
                .isInstanceOf(UnknownMerge.class)
                .hasMessageContaining("has no merge M-999999999999");
    }

    @Test
    void whoever_was_merged_brings_their_own_along_and_takes_them_with_them() {
        var first = merge(bea, cora);
        var second = merge(ada, bea);
        assertThat(members.of(cora)).containsExactly(ada, bea, cora);

        merges.undo(cora, second.id(), "lea");
        assertThat(members.of(ada)).containsExactly(ada);
        assertThat(members.of(cora)).containsExactly(bea, cora);

        merges.undo(cora, first.id(), "lea");
        assertThat(members.of(cora)).containsExactly(cora);
    }

    @Test
    void the_earlier_merge_can_be_undone_first_where_the_later_one_stands_without_it() {
        var first = merge(bea, cora);
        merge(ada, bea);

        merges.undo(ada, first.id(), "lea");

        assertThat(members.of(bea)).containsExactly(ada, bea);
        assertThat(members.of(cora)).containsExactly(cora);
    }

    @Test
    void the_earlier_merge_stands_while_a_later_one_was_asked_for_because_of_it() {
        var first = merge(ada, bea);
        var second = merge(bea, cora);
        assertThat(members.of(cora)).containsExactly(ada, bea, cora);

        assertThatThrownBy(() -> merges.undo(ada, first.id(), "lea"))
                .isInstanceOf(LaterMergeStands.class)
                .hasMessageContaining("Undo %s first, then %s.".formatted(second.id(), first.id()));

        merges.undo(ada, second.id(), "lea");
        merges.undo(ada, first.id(), "lea");
        assertThat(members.of(ada)).containsExactly(ada);
    }

    private Merge merge(CustomerId survivor, CustomerId absorbed) {
        return merges.merge(new NewMerge(survivor, absorbed, "The same person.", "lea"));
    }
}
