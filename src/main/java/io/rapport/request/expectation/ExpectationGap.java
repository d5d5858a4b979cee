package io.rapport.request.expectation;

import static io.rapport.request.process.ServiceRequest.CUSTOMER_ID;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_ID;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.TIER;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code expectation-gap.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class ExpectationGap implements Vocabulary {

    public static final String PROCESS = "expectation-gap";

    /** What is promised instead. */
    public static final Variable<String> CHOICE =
            Variable.choice("choice", "later-date", "other-team", "standard-variant", "honest-answer", "ask-sponsor");

    /** Who does it, where another team does. */
    public static final Variable<String> OTHER_TEAM = Variable.text("otherTeam");

    /** Whether what was chosen still fitted. */
    public static final Variable<Boolean> GAP_SETTLED = Variable.flag("gapSettled");

    public static final Variable<String> SPONSOR_SAYS = Variable.choice("sponsorSays", "promise", "no");

    /** How the sponsor means to keep it. */
    public static final Variable<String> MEANS =
            Variable.choice("means", "overtime", "help-comes", "other-work-waits", "worth-the-risk");

    public static final Variable<Instant> CHOOSE_BY = Variable.time("chooseBy");
    public static final Variable<Instant> SPONSOR_BY = Variable.time("sponsorBy");

    public static final String CHOOSE_OPTION = "choose-option";
    public static final String DECIDE_AS_SPONSOR = "decide-as-sponsor";

    /** What the forms said is done; the next person starts with an empty form. */
    static void forgetForm(DelegateExecution token) {
        CHOICE.remove(token);
        OTHER_TEAM.remove(token);
        SPONSOR_SAYS.remove(token);
        MEANS.remove(token);
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                REQUEST_ID,
                CUSTOMER_ID,
                REQUEST_TYPE,
                TIER,
                TEAM,
                CHOICE,
                OTHER_TEAM,
                GAP_SETTLED,
                SPONSOR_SAYS,
                MEANS,
                CHOOSE_BY,
                SPONSOR_BY,
                NOTE);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(CHOICE, OTHER_TEAM, SPONSOR_SAYS, MEANS, NOTE);
    }
}
