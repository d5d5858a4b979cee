package io.rapport.modeling;

import static io.rapport.modeling.Findings.isBlank;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A process must be readable without its author: names, reasons, ids, a drawing. */
final class ReadableProcess {

    private ReadableProcess() {}

    static void check(BpmnModelInstance model, HistoryPeriods history, Findings found) {
        for (var process : model.getModelElementsByType(Process.class)) {
            history.ofProcess(process.getCamundaHistoryTimeToLiveString())
                    .ifPresent(sentence -> found.when(true, process, sentence));
            found.when(isUnexplained(process.getDocumentations()), process, "say in its documentation what it is for.");
        }
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            found.when(isBlank(node.getName()) && !isJoin(node), node, "give it a name.");
            found.when(isUnexplained(node.getDocumentations()), node, "say in its documentation what it is for.");
            found.when(node.getDiagramElement() == null, node, "it is not drawn; give it a shape.");
        }
        for (var element : model.getModelElementsByType(BaseElement.class)) {
            var id = element.getId();
            found.when(
                    id != null && !ModelLint.KEBAB.matcher(id).matches(),
                    element,
                    "its id must be lower case with hyphens, like record-verdict.");
        }
    }

    /** A gateway where ways only meet asks nothing, so it needs no name. */
    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() <= 1;
    }

    private static boolean isUnexplained(Collection<Documentation> documentation) {
        return documentation.stream().allMatch(text -> isBlank(text.getTextContent()));
    }
}
