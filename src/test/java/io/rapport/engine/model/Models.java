package io.rapport.engine.model;

import java.nio.charset.StandardCharsets;

/** Small models as text. */
final class Models {

    private Models() {}

    /** A process that is fine, but for what is put into it. */
    static String process(String id, String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    id="model" targetNamespace="urn:test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P365D">
                    <bpmn:startEvent id="begun"/>
                    <bpmn:sequenceFlow id="on" sourceRef="begun" targetRef="step"/>
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(id, elements);
    }

    /** A table of one rule, with its cell and the attributes of its definitions. */
    static String table(String attributes, String cell) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tables" name="tables"
                    namespace="urn:test" xmlns:camunda="http://camunda.org/schema/1.0/dmn" %s>
                  <decision id="answer" name="Answer" camunda:historyTimeToLive="P365D">
                    <decisionTable id="answer-table">
                      <output id="answer-is" name="is" typeRef="string"/>
                      <rule id="always"><outputEntry id="always-is"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(attributes, cell);
    }

    static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }
}
