package io.rapport.customer.nightly;

import io.rapport.customer.quality.Quality;
import io.rapport.engine.recurring.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks every minute whether the quality of the data is to be measured. */
@Component
class NightlyQuality implements Recurring {

    private final Quality quality;

    NightlyQuality(Quality quality) {
        this.quality = quality;
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        quality.measureIfDue();
    }
}
