package io.rapport.customer.begun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.engine.EngineClock;
import io.rapport.intake.Messages;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class BegunStoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    Begun begun;

    @Autowired
    BegunRows rows;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    CustomerId ida;

    @BeforeEach
    void known() {
        clock.moveTo(NOW);
        ida = customers.register(NewCustomer.of("Ida", "crm", Messages.fresh()));
    }

    @Test
    void what_was_answered_leaves_no_note_also_when_it_was_refused() {
        begun.during(Undertaking.ERASURE, ida, "paul", () -> "done");
        assertThatThrownBy(() -> begun.during(Undertaking.MERGE, ida, "paul", () -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(notes()).isZero();
    }

    @Test
    void what_was_cut_off_is_told_once_and_says_which(CapturedOutput log) {
        rows.begin(Undertaking.MERGE, ida, "paul", NOW);
        rows.finish(rows.begin(Undertaking.ERASURE, ida, "pia", NOW));

        begun.tellWhatWasCutOff();
        assertThat(log).doesNotContain(ida.value());

        clock.moveTo(NOW.plus(Duration.ofMinutes(3)));
        begun.tellWhatWasCutOff();
        begun.tellWhatWasCutOff();

        assertThat(log.getAll().lines().filter(line -> line.contains(ida.value())))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .endsWith(
                                        "Merging %s, begun at %s by paul, was cut off and is as if never begun; ask for it again."
                                                .formatted(ida.value(), NOW)),
                        line -> assertThat(line)
                                .endsWith(
                                        "Erasing %s, begun at %s by pia, is finished; its answer may not have arrived."
                                                .formatted(ida.value(), NOW)));
        assertThat(notes()).isZero();
    }

    @Test
    void what_was_told_to_be_cut_off_cannot_come_to_its_end_any_more() {
        var said = new NewInteraction(
                "crm", Messages.fresh(), "phone", Direction.INBOUND, "Hello", "It is me.", NOW, null);

        assertThatThrownBy(() -> begun.during(Undertaking.ERASURE, ida, "paul", () -> {
                    customers.record(ida, said);
                    rows.answered(note());
                    return "done";
                }))
                .isInstanceOf(GivenUp.class)
                .hasMessageContaining("Erasing %s took longer".formatted(ida.value()));

        assertThat(notes()).isZero();
        assertThat(customers.timeline(ida, 10, null).items()).isEmpty();
    }

    private Note note() {
        return rows.begunBefore(NOW).stream()
                .filter(note -> note.customer().equals(ida))
                .findFirst()
                .orElseThrow();
    }

    private long notes() {
        return jdbc.sql("select count(*) from customer_begun where customer_id = :id")
                .param("id", ida.number())
                .query(Long.class)
                .single();
    }
}
