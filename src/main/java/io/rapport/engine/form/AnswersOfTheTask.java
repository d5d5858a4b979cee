package io.rapport.engine.form;

import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * At every user task of every model: whoever completes it answers what its form asks, all of what the next step decides
 * by, and nothing that another task asks. What the form asks and was not said is nothing, also when somebody said it
 * at an earlier time. What the house completes itself is not asked.
 */
public final class AnswersOfTheTask extends AbstractBpmnParseListener implements TaskListener {

    private final TaskForms forms = new TaskForms();
    private final Predicate<String> isFreeText;

    /** @param isFreeText for variables that the engine never keeps; the step that takes one says whether it needs it */
    public AnswersOfTheTask(Predicate<String> isFreeText) {
        this.isFreeText = isFreeText;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        var command = Context.getCommandContext();
        var given =
                Answers.of(command).take(Context.getCommandInvocationContext().getCommand());
        if (command.getAuthenticatedUserId() == null) {
            return;
        }
        var completed = (TaskEntity) task;
        if (completed.getExecution() == null) {
            // read before, gone since: the engine has nowhere to write the answers to, and says nothing
            throw new OptimisticLockingException("Task '%s' was completed by somebody else.".formatted(task.getId()));
        }
        var form = forms.of(completed, command);
        var asked = form.keys();
        given.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(foreign -> {
                    throw RefusedAnswer.ofAnotherTask(foreign, task.getTaskDefinitionKey());
                });
        form.asked().stream()
                .filter(name -> !given.containsKey(name) && task.getVariable(name) != null)
                .forEach(old -> task.setVariable(old, null));
        var hidden = Hidden.by(Context.getProcessEngineConfiguration());
        form.required(hidden, task.getVariables()).stream()
                .filter(field -> !given.getOrDefault(field.key(), false) && !isFreeText.test(field.key()))
                .findFirst()
                .ifPresent(left -> {
                    throw RefusedAnswer.missing(left);
                });
    }
}
