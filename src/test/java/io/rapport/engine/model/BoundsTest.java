package io.rapport.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that asks for too much at once is refused before the engine reads it. */
class BoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"R/PT0S", "R/PT1S", "R5/PT59S", "R/P0D", "* * * * * ?", "R/", "PT1H", "R/PT-5M"})
    void a_cycle_shorter_than_a_minute_is_refused(String cycle) {
        assertThat(found("<bpmn:timerEventDefinition id='step'><bpmn:timeCycle>" + cycle
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition>"))
                .containsExactly("'" + cycle + "' is no cycle of a minute or more; write it as R/P1D or R3/PT10M.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/PT1M", "R3/PT10M", "R/P1D", "R/P1M", "R2/P1DT2H", "${reminderCycle}"})
    void a_cycle_of_a_minute_or_more_is_taken(String cycle) {
        assertThat(found("<bpmn:timerEventDefinition id='step'><bpmn:timeCycle>" + cycle
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition>"))
                .isEmpty();
    }

    @Test
    void a_step_stands_beside_itself_a_thousand_times_at_most() {
        assertThat(found(beside("1000"))).isEmpty();
        assertThat(found(beside("1001"))).hasSize(1);
        assertThat(found(beside("1000000000"))).hasSize(1);
    }

    @Test
    void a_process_does_not_call_itself() {
        assertThat(found("<bpmn:callActivity id='step' calledElement='p'/>"))
                .hasSize(1)
                .allMatch(sentence -> sentence.startsWith("this step follows on itself"));
        assertThat(found("<bpmn:callActivity id='step' calledElement='other'/>"))
                .isEmpty();
    }

    @Test
    void what_stands_in_each_other_without_end_is_refused_at_once() {
        var deep = "<bpmn:subProcess id='step'>".repeat(30_000) + "</bpmn:subProcess>".repeat(30_000);

        assertThat(found(deep)).containsExactly("elements stand in each other too deeply.");
    }

    @Test
    void what_stands_beside_itself_within_what_does_multiplies() {
        assertThat(found(within("40", "25"))).isEmpty();
        assertThat(found(within("40", "26")))
                .containsExactly(
                        "there could be more than 1000 of this step at once; join the forks before it, or repeat less.");
        assertThat(found(within("1000", "${howMany}"))).hasSize(1);
    }

    private static String within(String times, String inner) {
        return "<bpmn:subProcess id='step'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + times
                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                + beside(inner).replace("'step'", "'inner'") + "</bpmn:subProcess>";
    }

    @Test
    void forks_that_nothing_joins_multiply_and_joined_ones_do_not() {
        assertThat(found(forks(28, "task"))).hasSize(1).allMatch(sentence -> sentence.contains("join the forks"));
        assertThat(found(forks(28, "parallelGateway"))).isEmpty();
        assertThat(found(forks(28, "task").replace("parallelGateway", "exclusiveGateway")))
                .isEmpty();
    }

    /** One fork after the other, each of two flows that meet in a step of this kind. */
    private static String forks(int many, String meeting) {
        var elements = new StringBuilder("<bpmn:parallelGateway id='step'/>");
        for (int i = 0; i < many; i++) {
            var from = i == 0 ? "step" : "fork" + i;
            elements.append("<bpmn:%s id='met%d'/><bpmn:parallelGateway id='fork%d'/>".formatted(meeting, i, i + 1));
            for (var flow : List.of(from + " met" + i, from + " met" + i, "met" + i + " fork" + (i + 1))) {
                elements.append(
                        "<bpmn:sequenceFlow sourceRef='%s' targetRef='%s'/>".formatted((Object[]) flow.split(" ")));
            }
        }
        return elements.toString();
    }

    @Test
    void a_condition_is_no_event() {
        assertThat(found("<bpmn:boundaryEvent id='step'><bpmn:conditionalEventDefinition/></bpmn:boundaryEvent>"))
                .containsExactly("a condition may hold at once and for ever; use a gateway, a message or a timer.");
    }

    private static String beside(String times) {
        return "<bpmn:userTask id='step'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + times
                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";
    }

    private static List<String> found(String element) {
        return new ModelRules(Set.of())
                .check("p.bpmn", Models.bytes(Models.process("p", element))).stream()
                        .map(Finding::sentence)
                        .toList();
    }
}
