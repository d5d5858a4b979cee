package io.rapport.modeling;

import static io.rapport.modeling.Findings.isBlank;

import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Each task can be done: by whom and with which form, or by which of our templates. */
final class CompleteTasks {

    private final Templates templates;
    private final Path folder;
    private final Findings found;

    private CompleteTasks(Templates templates, Path folder, Findings found) {
        this.templates = templates;
        this.folder = folder;
        this.found = found;
    }

    static void check(BpmnModelInstance model, Templates templates, Path folder, Findings found) {
        var tasks = new CompleteTasks(templates, folder, found);
        model.getModelElementsByType(UserTask.class).forEach(tasks::checkPerson);
        model.getModelElementsByType(Task.class).forEach(tasks::checkTemplate);
    }

    private void checkPerson(UserTask task) {
        found.when(
                isBlank(task.getCamundaCandidateGroups()) && isBlank(task.getCamundaAssignee()),
                task,
                "say who does it: candidate groups or an assignee.");
        var form = task.getCamundaFormRef();
        if (isBlank(form)) {
            found.when(true, task, "give it a form of ours: a formRef.");
        } else {
            found.when(
                    !Forms.isBeside(folder, form),
                    task,
                    "there is no form with id '%s' beside the model.".formatted(form));
        }
    }

    private void checkTemplate(Task task) {
        var template = camunda(task, "modelerTemplate");
        var bean = camunda(task, "delegateExpression");
        if (isBlank(template)) {
            found.when(!isBlank(bean), task, "use one of our templates instead of naming a bean.");
        } else if (!templates.has(template)) {
            found.when(true, task, "there is no template '%s'.".formatted(template));
        } else {
            found.when(
                    !isBlank(bean) && !templates.isBean(template, bean),
                    task,
                    "its template '%s' has another bean than %s; apply the template again.".formatted(template, bean));
        }
    }

    private static @Nullable String camunda(Task task, String attribute) {
        return task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }
}
