package io.rapport.customer.sources;

import static io.rapport.customer.sources.SourceState.Standing.FINE;
import static io.rapport.customer.sources.SourceState.Standing.LATE;
import static io.rapport.customer.sources.SourceState.Standing.NEVER_HEARD;
import static io.rapport.customer.sources.SourceState.Standing.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.sources.SourceState.Standing;
import io.rapport.engine.EngineClock;
import io.rapport.engine.asking.Rounds;
import io.rapport.intake.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source that falls silent or late is seen by people, by the log and by the metric. */
@RapportTest
class SourcesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    FactCatalogue catalogue;

    @Autowired
    Customers customers;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rounds rounds;

    @Autowired
    Sources everybodys;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, new MockClock());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Sources sources;

    @BeforeEach
    void somebody_reads_the_log() {
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Sources.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @AfterEach
    void nobody_reads_it_any_more() {
        ((Logger) LoggerFactory.getLogger(Sources.class)).detachAppender(log);
    }

    private String said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    @BeforeEach
    void nobody_has_said_anything() {
        clock.moveTo(NOON);
        jdbc.sql("delete from customer_source").update();
        sources = fresh();
    }

    @Test
    void a_source_that_says_nothing_for_a_day_is_a_gap_until_it_speaks_again() {
        assertThat(standing("crm")).isEqualTo(NEVER_HEARD);
        sources.heard("urn:example:crm");
        sources.look();
        assertThat(standing("crm")).isEqualTo(FINE);

        clock.moveTo(NOON.plus(Duration.ofHours(25)));
        sources.look();
        sources.look();

        assertThat(standing("crm")).isEqualTo(SILENT);
        assertThat(gap("crm")).isEqualTo(1);
        assertThat(said())
                .as("said once")
                .containsOnlyOnce("Source crm has told us nothing since 2026-03-02T12:00:00Z");

        sources.heard("crm");
        sources.look();
        assertThat(standing("crm")).isEqualTo(FINE);
        assertThat(gap("crm")).isZero();
        assertThat(said()).contains("Source crm is back in time.");
    }

    @Test
    void another_node_and_the_next_start_know_when_it_was_heard() {
        sources.heard("erp");
        sources.look();

        assertThat(fresh().states())
                .filteredOn(state -> state.source().code().equals("erp"))
                .first()
                .satisfies(state -> assertThat(state.heardAt()).isEqualTo(NOON));
    }

    @Test
    void a_source_that_is_later_than_its_budget_raises_an_alert() {
        sources.heard("crm");
        for (int i = 0; i < 20; i++) {
            sources.visible("crm", NOON.minus(Duration.ofMinutes(20)));
        }
        sources.look();

        assertThat(standing("crm")).isEqualTo(LATE);
        assertThat(gap("crm")).isEqualTo(1);
        assertThat(meters.get("rapport.source.lag").tag("source", "crm").timer().count())
                .isEqualTo(20);
        assertThat(said()).contains("Source crm is late", "its budget is PT5M");
    }

    @Test
    void a_few_late_messages_among_many_are_no_alert() {
        sources.heard("crm");
        for (int i = 0; i < 100; i++) {
            sources.visible("crm", NOON.minus(i < 4 ? Duration.ofHours(1) : Duration.ofSeconds(1)));
        }

        assertThat(standing("crm")).isEqualTo(FINE);
    }

    @Test
    void whatever_is_written_about_a_customer_is_heard() {
        var ida = customers.register(NewCustomer.of("Ida Example", "crm", Messages.fresh()));

        customers.observe(ida, new Observation("city", "Bonn", "erp", NOON));

        assertThat(everybodys.states())
                .filteredOn(state -> state.source().code().equals("erp"))
                .first()
                .satisfies(state -> assertThat(state.standing()).isEqualTo(FINE));
    }

    private Sources fresh() {
        return new Sources(catalogue, new Heard(jdbc, rounds), new Lags(meters), clock, meters);
    }

    private Standing standing(String source) {
        return sources.states().stream()
                .filter(state -> state.source().code().equals(source))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private double gap(String source) {
        return meters.get("rapport.source.gap").tag("source", source).gauge().value();
    }
}
