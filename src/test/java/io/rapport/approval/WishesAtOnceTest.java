package io.rapport.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.Money;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import io.rapport.request.Desk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wish that is split does not get past the limit, not even when all parts are asked for at the same moment. */
@RapportTest
class WishesAtOnceTest {

    private static final int PARTS = 8;

    @Autowired
    Approvals approvals;

    @Autowired
    Desk desk;

    @Test
    void eight_parts_at_once_add_up_like_eight_parts_in_a_row() throws Exception {
        var customer = desk.stranger();
        Callable<ApprovalId> part = () -> approvals.ask(new ExceptionWish(
                customer,
                new RequestId("R-1"),
                ExceptionWish.Kind.CREDIT,
                Money.of("25", "EUR"),
                new Tier("standard"),
                "anna",
                "Our mistake.",
                null));
        var people = Executors.newFixedThreadPool(PARTS);
        try {
            var sums = new ArrayList<Integer>();
            for (var asked : people.invokeAll(Collections.nCopies(PARTS, part))) {
                sums.add(approvals.get(asked.get()).cumulative().intValueExact());
            }
            assertThat(sums).containsExactlyInAnyOrder(25, 50, 75, 100, 125, 150, 175, 200);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void what_was_asked_for_a_withdrawn_request_is_over_and_counts_no_more() {
        var customer = desk.stranger();
        var request = desk.request(customer, "billing-question");
        var open = approvals.ask(new ExceptionWish(
                customer,
                request,
                ExceptionWish.Kind.CREDIT,
                Money.of("5000", "EUR"),
                new Tier("standard"),
                "anna",
                "Our mistake.",
                null));

        approvals.withdraw(request);

        assertThat(approvals.get(open).standing()).isEqualTo(Standing.WITHDRAWN);
        var next = approvals.ask(new ExceptionWish(
                customer,
                request,
                ExceptionWish.Kind.CREDIT,
                Money.of("20", "EUR"),
                new Tier("standard"),
                "anna",
                "Our mistake.",
                null));
        assertThat(approvals.get(next).cumulative()).isEqualByComparingTo(BigDecimal.valueOf(20));
    }
}
