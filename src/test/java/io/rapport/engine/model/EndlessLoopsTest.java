package io.rapport.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
                "<bpmn:subProcess id='step'><bpmn:startEvent id='in'/></bpmn:subProcess>",
                "<bpmn:callActivity id='step' calledElement='some-other'/>",
                "<bpmn:eventBasedGateway id='step'/>",
                "<bpmn:intermediateThrowEvent id='step'/>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDuration>PT59S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDate>2026-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
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
                "<bpmn:subProcess id='step'><bpmn:userTask id='in'/></bpmn:subProcess>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:messageEventDefinition messageRef='m'/></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDate>${waitUntil}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
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
    void an_error_leads_back_to_where_it_came_from() {
        var loop = within("<bpmn:startEvent id='in'/>" + flow("in", "out")
                + "<bpmn:endEvent id='out'><bpmn:errorEventDefinition errorRef='e'/></bpmn:endEvent>");
        var throughATask = within(
                "<bpmn:startEvent id='in'/>" + flow("in", "ask") + "<bpmn:userTask id='ask'/>" + flow("ask", "out")
                        + "<bpmn:endEvent id='out'><bpmn:errorEventDefinition errorRef='e'/></bpmn:endEvent>");
        var ofABean = within("<bpmn:startEvent id='in'/>" + flow("in", "do")
                + "<bpmn:serviceTask id='do' camunda:delegateExpression='${recordVerdict}'/>");

        assertThat(sentences(loop)).isNotEmpty();
        assertThat(sentences(ofABean)).isNotEmpty();
        assertThat(sentences(throughATask)).isEmpty();
    }

    private static String within(String inner) {
        return "<bpmn:subProcess id='step'>" + inner
                + "</bpmn:subProcess><bpmn:boundaryEvent id='wrong' attachedToRef='step'>"
                + "<bpmn:errorEventDefinition errorRef='e'/></bpmn:boundaryEvent>" + flow("wrong", "step");
    }

    @Test
    void a_short_timer_at_a_task_goes_round_a_person() {
        var elements = "<bpmn:userTask id='step'/><bpmn:boundaryEvent id='late' attachedToRef='step'>"
                + "<bpmn:timerEventDefinition><bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition>"
                + "</bpmn:boundaryEvent>" + flow("late", "step");

        assertThat(sentences(elements.formatted("PT0S"))).isNotEmpty();
        assertThat(sentences(elements.formatted("PT1H"))).isEmpty();
    }

    @Test
    void an_event_subprocess_does_not_throw_what_it_catches_itself() {
        var elements = "<bpmn:task id='step'/><bpmn:subProcess id='rescue' triggeredByEvent='true'>"
                + "<bpmn:startEvent id='wrong'><bpmn:errorEventDefinition errorRef='e'/></bpmn:startEvent>"
                + flow("wrong", "again")
                + "<bpmn:endEvent id='again'><bpmn:errorEventDefinition errorRef='e'/></bpmn:endEvent>"
                + "</bpmn:subProcess>";

        assertThat(sentences(elements)).isNotEmpty();
    }

    @Test
    void a_signal_that_starts_who_sends_it() {
        var model = "<bpmn:startEvent id='heard'><bpmn:signalEventDefinition signalRef='s'/></bpmn:startEvent>"
                + flow("heard", "step")
                + "<bpmn:endEvent id='step'><bpmn:signalEventDefinition signalRef='s'/></bpmn:endEvent>";

        assertThat(sentences(model)).isNotEmpty();
    }

    @Test
    void processes_that_are_deployed_together_are_seen_together() {
        var instant = Models.process("instant", "<bpmn:task id='step'/>");
        var asking = Models.process("instant", "<bpmn:userTask id='step'/>");
        var loop = Models.process("loop", looped("<bpmn:callActivity id='step' calledElement='instant'/>"));
        var one = Models.process("one", "<bpmn:callActivity id='step' calledElement='other'/>");
        var other = Models.process("other", "<bpmn:callActivity id='step' calledElement='one'/>");

        assertThat(together(loop, instant)).hasSize(2);
        assertThat(together(loop, asking)).isEmpty();
        assertThat(together(one, other)).hasSize(2);
    }

    private static List<String> together(String one, String other) {
        return new ModelRules(Set.of())
                .check(Map.of("one.bpmn", Models.bytes(one), "other.bpmn", Models.bytes(other))).stream()
                        .map(Finding::sentence)
                        .toList();
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id='%s-%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to);
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
        return sentences(looped(step));
    }

    private static List<String> sentences(String elements) {
        return new ModelRules(Set.of("recordVerdict"))
                .check("p.bpmn", Models.bytes(Models.process("p", elements))).stream()
                        .map(Finding::sentence)
                        .toList();
    }
}
