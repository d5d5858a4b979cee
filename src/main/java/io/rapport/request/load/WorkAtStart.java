package io.rapport.request.load;

import io.rapport.capacity.Workload;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation that is older than the read model gets it from its history, once. */
@Component
@ConditionalOnWebApplication
@Order(5)
class WorkAtStart implements ApplicationRunner {

    private final Workload workload;
    private final WorkFromHistory history;

    WorkAtStart(Workload workload, WorkFromHistory history) {
        this.workload = workload;
        this.history = history;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (workload.isEmpty()) {
            history.rebuild();
        }
    }
}
