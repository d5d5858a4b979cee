package io.rapport.engine.form;

import java.util.Collection;
import org.camunda.bpm.engine.BadUserRequestException;

/** What a task's form does not take, or cannot do without. The engine's own REST interface answers it with 400. */
final class RefusedAnswer extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private RefusedAnswer(String message) {
        super(message);
    }

    static RefusedAnswer ofAnotherTask(String name, String task) {
        return new RefusedAnswer(
                "'%s' is not asked by the form of '%s'. Leave it out; whoever does the task that asks it answers it there."
                        .formatted(name, task));
    }

    static RefusedAnswer missing(FormFields.Field field) {
        return new RefusedAnswer(
                "'%s' is missing, and the next step needs it (%s). Fill it in at the form, or send it as a variable; an earlier answer does not count."
                        .formatted(field.key(), field.label()));
    }

    static RefusedAnswer beforehand(Collection<String> names) {
        return new RefusedAnswer(
                "'%s' is an answer of the task's form, and the task was given to you for a look only. Give it back without answers; whoever completes it sends them."
                        .formatted(String.join("', '", names.stream().sorted().toList())));
    }
}
