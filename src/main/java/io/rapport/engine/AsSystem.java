package io.rapport.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs what the house itself does on somebody's behalf, after our own rules have said yes: the engine's authorisations
 * are about people at its doors. The person stays signed in afterwards.
 */
@Component
public class AsSystem {

    private final IdentityService identity;
    private final ProcessEngine engine;

    AsSystem(@Lazy IdentityService identity, @Lazy ProcessEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    public <T> T call(Supplier<T> work) {
        var person = identity.getCurrentAuthentication();
        if (person == null) {
            return work.get();
        }
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }

    /**
     * As {@link #call}, and the person stays signed in meanwhile: the steps that follow write down who it was.
     */
    public <T> T withRights(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work::get));
    }

    /**
     * Notes in the engine's operation log what the signed-in person did to a journey at one of our own doors, as the
     * engine does for its own; without a person it notes nothing.
     *
     * @param operation what was done, for example {@code request.withdrawn}
     */
    public void note(String operation, String processInstanceId, String process) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getOperationLogManager()
                    .logProcessInstanceOperation(
                            operation,
                            processInstanceId,
                            null,
                            process,
                            List.of(new PropertyChange("message", null, operation)));
            return operation;
        });
    }

    /**
     * Notes in the operation log what the signed-in person did beside any journey; without a person it notes nothing.
     *
     * @param operation what was done, for example {@code customer.break-glass}
     * @param id of what it was done to; nothing personal
     */
    public void note(String operation, String id) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getOperationLogManager()
                    .logPropertyOperation(operation, List.of(new PropertyChange("id", null, id)));
            return operation;
        });
    }
}
