package io.rapport.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log keeps when an answer cannot be written. */
class GoneAwayTest {

    private final GoneAway goneAway = new GoneAway();
    private final Logger library = (Logger) LoggerFactory.getLogger("a.library");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        goneAway.listen();
        log.start();
        library.addAppender(log);
        library.setAdditive(false);
    }

    @AfterEach
    void leave() {
        goneAway.leave();
        library.detachAppender(log);
    }

    @Test
    void a_browser_that_goes_away_is_no_error() {
        library.error(
                "An I/O error has occurred",
                new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(log.list).isEmpty();
    }

    @Test
    void every_other_failure_to_write_is_one() {
        library.error(
                "An I/O error has occurred", new UncheckedIOException(new IOException("No space left on device")));
        library.error("Just a sentence");

        assertThat(log.list).hasSize(2);
    }
}
