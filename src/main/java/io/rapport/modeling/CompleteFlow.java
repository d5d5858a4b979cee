package io.rapport.modeling;

import static io.rapport.modeling.Findings.isBlank;

import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** No token gets stuck: each question has an answer for every case, each message can be sent. */
final class CompleteFlow {

    private CompleteFlow() {}

    static void check(BpmnModelInstance model, Findings found) {
        model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> checkQuestion(gateway, found));
        for (var event : model.getModelElementsByType(MessageEventDefinition.class)) {
            var message = event.getMessage();
            checkMessage(message == null ? null : message.getName(), event.getParentElement(), found);
        }
        for (var task : model.getModelElementsByType(ReceiveTask.class)) {
            var message = task.getMessage();
            checkMessage(message == null ? null : message.getName(), task, found);
        }
    }

    private static void checkQuestion(ExclusiveGateway gateway, Findings found) {
        var standard = gateway.getDefault();
        found.when(standard == null, gateway, "mark one of its ways as the default, so that no case gets stuck.");
        for (SequenceFlow way : gateway.getOutgoing()) {
            if (!Objects.equals(way, standard)) {
                found.when(
                        way.getConditionExpression() == null, way, "say when this way is taken: it has no condition.");
                found.when(isBlank(way.getName()), way, "give it a name: the answer to the gateway's question.");
            }
        }
    }

    private static void checkMessage(@Nullable String name, ModelElementInstance waiting, Findings found) {
        found.when(isBlank(name), waiting, "name the message it waits for.");
    }
}
