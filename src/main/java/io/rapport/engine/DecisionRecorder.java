package io.rapport.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Notes which rules of which version answered; the engine's result alone does not say. */
final class DecisionRecorder implements DmnDecisionTableEvaluationListener {

    private record Noted(List<String> rules, int version) {}

    private final ThreadLocal<Noted> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var version = event.getDecisionTable() instanceof DecisionDefinition deployed ? deployed.getVersion() : 0;
        var rules = event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        last.set(new Noted(rules, version));
    }

    Decided recorded(String table, Supplier<Map<String, Object>> evaluation) {
        try {
            var outputs = evaluation.get();
            var noted = last.get();
            return new Decided(outputs, noted.rules(), table, noted.version());
        } finally {
            last.remove();
        }
    }
}
