package io.rapport.engine.form;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * What is handed in with the completion of a task, from the moment it is written until the task's form has been asked
 * whether it belongs there; gone with the command.
 */
public final class Answers implements Session {

    /** Makes the sessions; the engine's configuration takes it. */
    public static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Answers.class;
        }

        @Override
        public Session openSession() {
            return new Answers();
        }
    }

    private final Map<Command<?>, Map<String, Boolean>> open = new IdentityHashMap<>();
    private final Map<Command<?>, Boolean> asked = new IdentityHashMap<>();

    /**
     * A variable is written by the command that completes a task. After the form was asked it is the journey that writes.
     *
     * @param isSaid it holds something
     */
    public static void note(String name, boolean isSaid) {
        var command = Context.getCommandContext();
        var answers = of(command);
        var completing = Context.getCommandInvocationContext().getCommand();
        if (!answers.asked.containsKey(completing)) {
            answers.open
                    .computeIfAbsent(completing, first -> {
                        command.registerCommandContextListener(new MustBeAsked(answers, first));
                        return new HashMap<>();
                    })
                    .put(name, isSaid);
        }
    }

    static Answers of(CommandContext command) {
        return command.getSession(Answers.class);
    }

    /** @return names of what was handed in, and whether each holds something */
    Map<String, Boolean> take(Command<?> completing) {
        asked.put(completing, true);
        var given = open.remove(completing);
        return given == null ? Map.of() : given;
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        open.clear();
        asked.clear();
    }

    /** A task that was delegated is only given back by its form: nothing is completed, so nothing is answered. */
    private record MustBeAsked(Answers answers, Command<?> completing) implements CommandContextListener {

        @Override
        public void onCommandContextClose(CommandContext context) {
            var left = answers.open.get(completing);
            if (left != null) {
                throw RefusedAnswer.beforehand(left.keySet());
            }
        }

        @Override
        public void onCommandFailed(CommandContext context, Throwable failure) {
            // rolled back anyway
        }
    }
}
