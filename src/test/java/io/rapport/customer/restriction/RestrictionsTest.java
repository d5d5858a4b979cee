package io.rapport.customer.restriction;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.rapport.RapportTest;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.vault.Erased;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.HeardByThread;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RapportTest
class RestrictionsTest {

    @Autowired
    Desk desk;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Erasures erasures;

    @Autowired
    Merges merges;

    @Autowired
    Members members;

    @Autowired
    LegalHolds holds;

    @Test
    void of_whoever_was_erased_nothing_can_be_restricted_and_the_answer_says_so() {
        var customer = desk.stranger();
        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThatThrownBy(() -> place(customer)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> place(CustomerId.of(999_999_999L))).isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void who_is_held_is_asked_once_however_many_are_one_and_however_many_are_restricted() {
        var one = threeWhoAreOne();
        var other = threeWhoAreOne();
        var held = members.of(other).get(2);
        place(one);
        place(other);
        holds.place(held, "A claim is pending", "paul");
        var together = Map.of(one, members.of(one), other, members.of(other));

        var log = new HeardByThread();
        var statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = statements.getLevel();
        log.start();
        statements.addAppender(log);
        statements.setLevel(Level.DEBUG);
        Map<CustomerId, Limits> limits;
        try {
            limits = restrictions.of(together);
        } finally {
            statements.setLevel(before);
            statements.detachAppender(log);
        }

        assertThat(limits.get(one).on("audit", "phone")).isPresent();
        assertThat(limits.get(other).on("audit", "phone"))
                .as("under legal hold")
                .isEmpty();
        var mine = Thread.currentThread().getName();
        assertThat(List.copyOf(log.list))
                .filteredOn(event -> event.getThreadName().equals(mine))
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(statement -> statement.contains("customer_legal_hold"))
                .hasSize(1);
        holds.lift(held);
    }

    private CustomerId threeWhoAreOne() {
        var one = desk.stranger();
        for (var other : List.of(desk.stranger(), desk.stranger())) {
            merges.merge(new NewMerge(one, other, "One passport.", "lea"));
        }
        return one;
    }

    private void place(CustomerId customer) {
        restrictions.place(
                customer,
                null,
                RestrictionGround.LEGAL_CLAIMS,
                new RequestId("P-9" + customer.number()),
                ZoneId.of("Europe/Berlin"),
                MONDAY_10.plus(Duration.ofDays(180)));
    }
}
