package io.rapport.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journey that goes round without waiting would never give its node back. */
class EndlessLoopsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:exclusiveGateway id='step'/>",
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${recordVerdict}'/>",
                "<bpmn:exclusiveGateway id='step' camunda:asyncBefore='true'/>",
                "<bpmn:subProcess id='step'><bpmn:startEvent id='in'/></bpmn:subProcess>"
            })
    void a_loop_in_which_nothing_waits_is_refused(String step) {
        assertThat(found(step)).hasSize(2).allSatisfy(sentence -> assertThat(sentence)
                .contains("follows on itself", "nothing in the loop waits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id='step'/>",
                "<bpmn:receiveTask id='step'/>",
                "<bpmn:intermediateCatchEvent id='step'/>",
                "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='crm'/>",
                "<bpmn:subProcess id='step'><bpmn:userTask id='in'/></bpmn:subProcess>"
            })
    void a_loop_through_a_wait_is_a_loop_that_people_need(String step) {
        assertThat(found(step)).isEmpty();
    }

    private static String looped(String step) {
        return step
                + "<bpmn:exclusiveGateway id='again'/>"
                + "<bpmn:sequenceFlow id='there' sourceRef='step' targetRef='again'/>"
                + "<bpmn:sequenceFlow id='back' sourceRef='again' targetRef='step'/>";
    }

    @Test
    void a_link_is_a_flow_without_a_line() {
        var elements = "<bpmn:exclusiveGateway id='step'/>"
                + "<bpmn:intermediateThrowEvent id='away'><bpmn:linkEventDefinition name='x'/></bpmn:intermediateThrowEvent>"
                + "<bpmn:intermediateCatchEvent id='here'><bpmn:linkEventDefinition name='x'/></bpmn:intermediateCatchEvent>"
                + "<bpmn:sequenceFlow id='f1' sourceRef='step' targetRef='away'/>"
                + "<bpmn:sequenceFlow id='f2' sourceRef='here' targetRef='step'/>";

        assertThat(new ModelRules(Set.of()).check("p.bpmn", Models.bytes(Models.process("p", elements))))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("follows on itself"));
    }

    private static List<String> found(String step) {
        return new ModelRules(Set.of("recordVerdict"))
                .check("p.bpmn", Models.bytes(Models.process("p", looped(step)))).stream()
                        .map(Finding::sentence)
                        .toList();
    }
}
