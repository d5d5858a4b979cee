package io.rapport.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step after the form: takes the free text, and keeps it where the engine does not look. */
@Component
class TakeGuardedNote implements JavaDelegate {

    final Deque<String> taken = new ArrayDeque<>();

    @Override
    public void execute(DelegateExecution token) {
        GuardedWords.NOTE.take(token).ifPresent(taken::push);
    }
}
