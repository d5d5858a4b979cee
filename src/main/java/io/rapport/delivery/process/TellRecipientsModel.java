package io.rapport.delivery.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of {@code tell-recipients.bpmn}, spelled once; a test compares them with the model. */
@Component
final class TellRecipientsModel implements Vocabulary {

    static final String PROCESS = "tell-recipients";
    static final String MESSAGE_WRITTEN_MESSAGE = "delivery.message-written";

    /** Code of the source that is told. */
    static final Variable<String> RECIPIENT = Variable.text("recipient");
    /** What it is told of, for example {@code erased}. */
    static final Variable<String> NEWS = Variable.text("news");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(RECIPIENT, NEWS);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of();
    }
}
