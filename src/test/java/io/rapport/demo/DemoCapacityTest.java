package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One team's promises are held against what it can do; what was promised before is history. */
@DemoTest
class DemoCapacityTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    Requests requests;

    @Autowired
    GivenPromises given;

    @Test
    void customer_care_promises_what_it_can_keep_and_nothing_else() {
        var care = new CareTeam(app);
        care.isMeasuredAndTakenAtItsWord();
        care.promisesNothingWithinTheHour();
        care.hasRoomForWhatIsUsual();
    }

    @Test
    void nothing_of_the_past_was_stopped() {
        var decided = Everything.in(requests).stream()
                .flatMap(request -> given.of(request.id().value()).stream())
                .toList();

        assertThat(decided).hasSizeGreaterThan(80).noneMatch(Given::isOpen);
        assertThat(decided).as("as if there was room").anyMatch(decision -> !decision.numbers()
                .fits());
    }
}
