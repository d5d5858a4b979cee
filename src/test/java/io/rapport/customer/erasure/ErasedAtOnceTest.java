package io.rapport.customer.erasure;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import io.rapport.request.Desk;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody writes while somebody erases: nothing is left over, whoever is first. */
@RapportTest
class ErasedAtOnceTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final CountDownLatch firstHasWritten = new CountDownLatch(1);
    private final CountDownLatch secondHasBegun = new CountDownLatch(1);

    @Test
    void what_is_written_just_before_goes_with_the_customer() throws Exception {
        var customer = desk.stranger();
        var writer = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            write(customer);
            letTheOtherOneBegin();
        }));
        firstHasWritten.await();

        var eraser = CompletableFuture.runAsync(() -> {
            secondHasBegun.countDown();
            erase(customer);
        });

        writer.get(30, TimeUnit.SECONDS);
        eraser.get(30, TimeUnit.SECONDS);
        assertThat(left(customer)).isZero();
        assertThat(erasures.find(customer)).isPresent();
    }

    @Test
    void what_comes_just_after_is_refused_in_a_sentence() throws Exception {
        var customer = desk.stranger();
        var eraser = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            erase(customer);
            letTheOtherOneBegin();
        }));
        firstHasWritten.await();
        secondHasBegun.countDown();

        assertThatThrownBy(() -> write(customer)).isInstanceOf(Problem.class).hasMessageContaining("erased");

        eraser.get(30, TimeUnit.SECONDS);
        assertThat(left(customer)).isZero();
    }

    private void letTheOtherOneBegin() {
        firstHasWritten.countDown();
        try {
            secondHasBegun.await();
            // the other one has to reach the lock we hold, and cannot tell when it has
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(CustomerId customer) {
        customers.record(
                customer,
                new NewInteraction(
                        "test",
                        UUID.randomUUID().toString(),
                        "email",
                        Direction.INBOUND,
                        null,
                        "Words at the wrong moment",
                        MONDAY_10,
                        null));
    }

    private void erase(CustomerId customer) {
        erasures.erase(customer, "paul", ErasureReason.OBJECTION);
    }

    private long left(CustomerId customer) {
        return jdbc.sql("select count(*) from customer_interaction where customer_id = :id")
                .param("id", Long.parseLong(customer.value().substring(2)))
                .query(Long.class)
                .single();
    }
}
