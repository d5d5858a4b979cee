package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A story that plants values, after each of whose tests none of them is in what was logged. */
@ExtendWith(OutputCaptureExtension.class)
public interface NothingInTheLog {

    @AfterEach
    default void nothing_that_was_planted_is_in_the_log(CapturedOutput console) {
        var log = console.getAll();
        // not the log itself: it would be the message of a failure, and full of what must not be seen
        assertThat(PlantedValues.everybodys().stream().filter(log::contains)).isEmpty();
    }
}
