package io.rapport.escalation;

import static io.rapport.Person.ANNA;
import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.escalation.process.EscalationWords.HELP_AS_OWNER;
import static io.rapport.escalation.process.EscalationWords.NOTE;
import static io.rapport.escalation.process.EscalationWords.OWNER_STEP;
import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.escalation.Escalation.Level;
import io.rapport.escalation.Escalation.State;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.Refusals;
import org.junit.jupiter.api.Test;

/** Who does not answer is followed by the next; the owner helps, raises it, and steps down; what is solved is over. */
@RapportTest
class EscalationEndsStoryTest extends EscalationStories {

    @Test
    void the_owner_advises_takes_the_work_over_and_steps_down() {
        asked();
        var owner = owner();
        assertThatThrownBy(() -> journey.completedBy(ANNA.alsoIn("leads"), ACKNOWLEDGE_ESCALATION))
                .isInstanceOf(Refusals.NotForYou.class);
        ANNA.worksHere(identity);

        journey.completedBy(owner, ACKNOWLEDGE_ESCALATION)
                .completedBy(owner, HELP_AS_OWNER, OWNER_STEP.with("advise"), NOTE.with("Call them."))
                .completedBy(owner, HELP_AS_OWNER, OWNER_STEP.with("take-over"), NOTE.with("I do it."));
        assertThat(journey.task(WORK_ON_REQUEST).getAssignee()).isEqualTo(owner.id());

        journey.completedBy(owner, HELP_AS_OWNER, OWNER_STEP.with("step-down"), NOTE.with("It is on its way."))
                .waitsAt(WORK_ON_REQUEST);
        assertThat(escalation().state()).isEqualTo(State.STEPPED_DOWN);
        assertThat(escalation().level()).isZero();
        assertThat(journey.visited()).contains("stepped-down", "escalation-ended");
    }

    @Test
    void raised_by_the_owner_a_manager_gets_a_new_pack() {
        asked();
        var lead = owner();
        journey.completedBy(lead, ACKNOWLEDGE_ESCALATION)
                .completedBy(lead, HELP_AS_OWNER, OWNER_STEP.with("raise"), NOTE.with("Needs a manager."))
                .waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        isOfferedTo("managers");

        var second = handOvers.get(escalation().levels().get(1).handOver());
        assertThat(second.previous()).isNull();
        assertThat(handOvers.open(second.id()).items())
                .anySatisfy(item -> assertThat(item.text()).isEqualTo("Needs a manager."));
        journey.completedBy(owner(), ACKNOWLEDGE_ESCALATION).waitsAt(WORK_ON_REQUEST, HELP_AS_OWNER);
    }

    @Test
    void who_does_not_answer_is_followed_by_the_next_level_and_the_last_by_the_next_person() {
        asked();
        journey.until(after(1));
        isOfferedTo("managers");
        journey.until(after(5));
        journey.until(after(7));
        journey.until(after(48));

        var levels = escalation().levels();
        assertThat(levels).extracting(Level::level).startsWith(1L, 2L, 3L, 3L);
        assertThat(levels.subList(0, levels.size() - 1)).extracting(Level::did).containsOnly("unanswered");
        assertThat(levels.stream().map(level -> handOvers.get(level.handOver())))
                .as("the same pack, all the way")
                .extracting(HandOver::hash)
                .containsOnly(handOvers.of(request).get(0).hash());
        journey.completedBy(owner(), ACKNOWLEDGE_ESCALATION).waitsAt(WORK_ON_REQUEST, HELP_AS_OWNER);
    }

    @Test
    void solved_meanwhile_it_is_over_by_itself() {
        asked();

        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve")).waitsAt(IS_CUSTOMER_CONTENT);

        assertThat(escalation().state()).isEqualTo(State.SOLVED);
        assertThat(journey.visited()).contains("solved-meanwhile", "escalation-ended");
        assertThat(handOvers.of(request)).extracting(HandOver::state).containsOnly(HandOver.State.NOT_NEEDED);
    }

    @Test
    void withdrawn_meanwhile_it_is_over_too() {
        asked();

        requests.withdraw(request);

        journey.settled().endsAt(REQUEST_WITHDRAWN_END);
        assertThat(escalation().state()).isEqualTo(State.WITHDRAWN);
        assertThat(handOvers.of(request)).extracting(HandOver::state).containsOnly(HandOver.State.NOT_NEEDED);
    }

    @Test
    void after_stepping_down_who_asks_again_begins_anew() {
        asked();
        var owner = owner();
        journey.completedBy(owner, ACKNOWLEDGE_ESCALATION)
                .completedBy(owner, HELP_AS_OWNER, OWNER_STEP.with("step-down"), NOTE.with("Done."));

        asked();

        journey.waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        assertThat(escalations.of(request))
                .extracting(Escalation::state)
                .containsExactly(State.STEPPED_DOWN, State.OPEN);
    }
}
