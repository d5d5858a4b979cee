package io.rapport.engine;

import io.rapport.engine.form.Answers;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Sees every variable on its way into the engine, whoever sets it: delegate, form, Tasklist, Cockpit or REST. Refusing
 * here rolls the whole step back. What a form hands in as free text passes through without being written.
 */
final class VariableGuard implements HistoryEventHandler {

    private static final Set<String> ENGINE_OWN =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");
    private static final Set<DbEntityState> GONE =
            Set.of(DbEntityState.DELETED_TRANSIENT, DbEntityState.DELETED_PERSISTENT, DbEntityState.DELETED_MERGED);

    private final HistoryEventHandler history = new DbHistoryEventHandler();
    private final Supplier<Words> words;
    private final Set<String> confidentialDecisions;

    VariableGuard(Supplier<Words> words, Set<String> confidentialDecisions) {
        this.words = words;
        this.confidentialDecisions = confidentialDecisions;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (isKept(event)) {
            history.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private boolean isKept(HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent decision) {
            return !confidentialDecisions.contains(
                    decision.getRootHistoricDecisionInstance().getDecisionDefinitionKey());
        }
        if (isByHand()) {
            ByHand.check(event);
        }
        if (event instanceof HistoricProcessInstanceEventEntity journey
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                && isSomebody()) {
            ByHand.checkStart(journey);
        }
        if (event instanceof HistoricFormPropertyEventEntity) {
            return false; // a second copy of what a form handed in, free text included
        }
        return !(event instanceof HistoricVariableUpdateEventEntity update) || isKept(update);
    }

    private boolean isKept(HistoricVariableUpdateEventEntity update) {
        var name = update.getVariableName();
        if (ENGINE_OWN.contains(name)) {
            return true;
        }
        var variable = words.get().declared(name).orElseThrow(() -> RefusedVariable.undeclared(name));
        if (isByHand() && ByHand.isEscalating()) {
            throw RefusedVariable.escalation(); // nobody draws it, so the engine takes the task away with what it holds
        }
        if (isByHand() && !words.get().isForForms(update.getProcessDefinitionKey(), name)) {
            throw RefusedVariable.notByHand(name);
        }
        if (isByHand() && !ByHand.isCompleting()) {
            throw RefusedVariable.beforehand(name);
        }
        if (!update.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
            check(variable, update);
            if (isSomebody() && ByHand.isCompleting()) {
                Answers.note(name, isSaid(update));
            }
        }
        return variable.kind() != Variable.Kind.HANDED_IN;
    }

    private static boolean isSaid(HistoricVariableUpdateEventEntity update) {
        var text = update.getTextValue();
        return !update.getSerializerName().equals("null") && (text == null || !text.isBlank());
    }

    /** A signed-in person at a door of the engine; inside a step it is the journey that writes. */
    private static boolean isByHand() {
        return Context.getCoreExecutionContext() == null && isSomebody();
    }

    private static boolean isSomebody() {
        return Context.getCommandContext().getAuthenticatedUserId() != null;
    }

    private static void check(Variable<?> variable, HistoricVariableUpdateEventEntity update) {
        variable.refuses(new VariableValue(update.getSerializerName(), update.getTextValue(), update.getDoubleValue()))
                .ifPresent(why -> {
                    throw RefusedVariable.unfit(variable.name(), why);
                });
        if (variable.kind() == Variable.Kind.HANDED_IN && isSaid(update)) {
            Context.getCommandContext()
                    .registerCommandContextListener(new MustBeTaken(variable.name(), update.getVariableInstanceId()));
        }
    }

    /** Free text has to be gone again when the command ends, before anything is written. */
    private record MustBeTaken(String name, String instanceId) implements CommandContextListener {

        @Override
        public void onCommandContextClose(CommandContext context) {
            var cached = context.getDbEntityManager()
                    .getDbEntityCache()
                    .getCachedEntity(VariableInstanceEntity.class, instanceId);
            if (cached != null && !GONE.contains(cached.getEntityState())) {
                throw RefusedVariable.leftBehind(name);
            }
        }

        @Override
        public void onCommandFailed(CommandContext context, Throwable failure) {
            // rolled back anyway
        }
    }
}
