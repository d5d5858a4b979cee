package io.rapport.engine;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of the small process that {@link VariableGuardTest} deploys. */
@Component
class GuardedWords implements Vocabulary {

    static final String PROCESS = "guarded-form";
    static final Variable<String> CODE = Variable.text("guardedCode");
    static final Variable<Double> AMOUNT = Variable.number("guardedAmount");
    static final Variable<String> NOTE = Variable.handedIn("guardedNote");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(CODE, AMOUNT, NOTE);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(CODE, AMOUNT, NOTE);
    }
}
