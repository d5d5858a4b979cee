package io.rapport.engine.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The form that a task was deployed with. Read once: a deployed form does not change. */
final class TaskForms {

    private final Map<String, FormFields> read = new ConcurrentHashMap<>();

    FormFields of(TaskEntity task, CommandContext command) {
        task.initializeFormKey();
        var reference = task.getCamundaFormRef();
        if (reference == null) {
            return FormFields.NONE;
        }
        var deployment = task.getProcessDefinition().getDeploymentId();
        var form = command.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deployment));
        return form == null ? FormFields.NONE : read.computeIfAbsent(form.getId(), id -> read(form, command));
    }

    private static FormFields read(CamundaFormDefinition form, CommandContext command) {
        return FormFields.in(command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                .getBytes());
    }
}
