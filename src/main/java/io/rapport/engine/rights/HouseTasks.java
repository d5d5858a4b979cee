package io.rapport.engine.rights;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Changes what a task is called and when it is due, on behalf of the journey: no person may, whoever is signed in while
 * the house does it. Who guards against people asks {@link #isMoved}.
 */
@Component
public class HouseTasks {

    /** What the house itself changes in the command that runs; gone with it. */
    public static final class Moved implements Session {

        private final Set<String> tasks = new HashSet<>();

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            tasks.clear();
        }
    }

    /** Makes the sessions; the engine's configuration takes it. */
    public static final class MovedFactory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Moved.class;
        }

        @Override
        public Session openSession() {
            return new Moved();
        }
    }

    private final ProcessEngine engine;

    HouseTasks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whether the house itself, and not the person who is signed in, moves this task in this command. */
    public static boolean isMoved(CommandContext command, String task) {
        return command.getSession(Moved.class).tasks.contains(task);
    }

    /** Does this in one command of the engine, so that everything it changes is written at once, at its end. */
    public void together(Runnable work) {
        inCommand(command -> {
            work.run();
            return work;
        });
    }

    /** The tasks of a journey's process that are open, without the one that is being completed right now. */
    public List<Task> open(String businessKey, String... processes) {
        return inCommand(command -> engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKeyIn(processes)
                .list()
                .stream()
                .filter(task -> !command.getDbEntityManager().isDeleted((DbEntity) task))
                .toList());
    }

    /** Writes both, whoever is signed in. */
    public void move(Task task, Date due, String name) {
        inCommand(command -> {
            command.getSession(Moved.class).tasks.add(task.getId());
            task.setDueDate(due);
            task.setName(name);
            engine.getTaskService().saveTask(task);
            return task;
        });
    }

    private <T> T inCommand(Command<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(work);
    }
}
