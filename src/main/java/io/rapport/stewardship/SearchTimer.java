package io.rapport.stewardship;

import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.engine.recurring.Recurring;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at whoever is due, beside everybody's work. */
@Component("stewardshipTimer")
class SearchTimer implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(SearchTimer.class);
    private static final int AT_ONCE = 50;

    private final Lookalikes lookalikes;
    private final TwinSearch search;
    private final Duration every;
    private volatile boolean stopped;

    SearchTimer(Lookalikes lookalikes, TwinSearch search, @Value("${rapport.stewardship.look-every}") Duration every) {
        this.lookalikes = lookalikes;
        this.search = search;
        this.every = every;
    }

    @Override
    public String name() {
        return "stewardship";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        var due = lookalikes.due(AT_ONCE);
        while (!due.isEmpty() && !stopped) {
            due.stream().filter(customer -> !stopped).forEach(this::look);
            due = lookalikes.due(AT_ONCE);
        }
    }

    private void look(CustomerId customer) {
        try {
            search.lookAt(customer);
        } catch (RuntimeException notNow) {
            LOG.warn("Could not look whether {} is known twice; it is tried again in ten minutes.", customer, notNow);
            lookalikes.postpone(customer);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
