package io.rapport.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRulesTest {

    private final ModelRules rules = new ModelRules(Set.of("recordVerdict"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${recordVerdict}'/>",
                "<bpmn:userTask id='step' camunda:candidateGroups='${team}' camunda:dueDate='#{dueDate}'/>",
                "<bpmn:callActivity id='step'><bpmn:extensionElements>"
                        + "<camunda:in businessKey='#{execution.processBusinessKey}'/></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:sequenceFlow id='step'><bpmn:conditionExpression>${amount >= 100}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id='step'><bpmn:conditionExpression>${verdict == 'second-needed'}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id='step'><bpmn:conditionExpression>${promiseMissed}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:timerEventDefinition id='step'><bpmn:timeDate>${dueDate}</bpmn:timeDate></bpmn:timerEventDefinition>",
                "<bpmn:timerEventDefinition id='step'><bpmn:timeCycle>R3/PT10M</bpmn:timeCycle></bpmn:timerEventDefinition>"
            })
    void what_our_models_need_is_allowed(String element) {
        assertThat(found(element)).isEmpty();
    }

    @Test
    void a_table_in_feel_is_allowed() {
        assertThat(rules.check("t.dmn", Models.bytes(Models.table("", "\"yes\""))))
                .isEmpty();
        assertThat(rules.check("t.dmn", Models.bytes(Models.table("expressionLanguage='feel'", "\"yes\""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${recordVerdict.x}",
                "${recordVerdict",
                "recordVerdict",
                "${record_Verdict}",
                "a${recordVerdict}"
            })
    void a_bean_is_named_and_nothing_else(String value) {
        assertThat(found("<bpmn:serviceTask id='step' camunda:delegateExpression='" + value + "'/>"))
                .containsExactly("'" + value + "' must be one bean, like ${recordVerdict}.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${dataSource}'/>",
                "<bpmn:serviceTask id='step' activiti:delegateExpression='${dataSource}'/>",
                "<bpmn:task id='step'><bpmn:extensionElements>"
                        + "<camunda:executionListener delegateExpression='${dataSource}'/></bpmn:extensionElements></bpmn:task>"
            })
    void a_bean_must_be_one_of_ours(String element) {
        assertThat(found(element)).containsExactly("there is no bean 'dataSource'; use one of our templates.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='step' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:task id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='js'>1</camunda:script>"
                        + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>"
            })
    void a_script_is_refused(String element) {
        assertThat(found(element)).contains("scripts are not allowed; use a service task with one of our templates.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "mail"})
    void a_task_that_leaves_the_engine_by_itself_is_refused(String type) {
        assertThat(found("<bpmn:serviceTask id='step' camunda:type='" + type + "'/>"))
                .containsExactly("a '" + type + "' task is not allowed; use one of our templates.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class|<bpmn:serviceTask id='step' camunda:class='java.lang.Runtime'/>",
                "class|<bpmn:serviceTask id='step' activiti:class='java.lang.Runtime'/>",
                "expression|<bpmn:serviceTask id='step' camunda:expression='${x}'/>",
                "formHandlerClass|<bpmn:userTask id='step' camunda:formHandlerClass='a.B'/>",
                "variableMappingClass|<bpmn:callActivity id='step' camunda:variableMappingClass='a.B'/>",
                "class|<bpmn:userTask id='step'><bpmn:extensionElements>"
                        + "<camunda:taskListener event='create' class='a.B'/></bpmn:extensionElements></bpmn:userTask>",
                "expression|<bpmn:serviceTask id='step'><bpmn:extensionElements>"
                        + "<camunda:errorEventDefinition expression='${x}'/></bpmn:extensionElements></bpmn:serviceTask>"
            })
    void classes_and_expressions_are_refused_wherever_they_stand(String attributeAndElement) {
        var parts = attributeAndElement.split("\\|");
        assertThat(found(parts[1])).containsExactly("'" + parts[0] + "' is not allowed; name a bean by its template.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id='step' camunda:assignee='${a.b()}'/>",
                "<bpmn:userTask id='step' name='Answer ${a.b()}'/>",
                "<bpmn:userTask id='step'><bpmn:documentation>${a.b()}</bpmn:documentation></bpmn:userTask>",
                "<bpmn:timerEventDefinition id='step'><bpmn:timeDate>${a.b()}</bpmn:timeDate></bpmn:timerEventDefinition>",
                "<bpmn:task id='step'><bpmn:extensionElements><camunda:inputOutput>"
                        + "<camunda:inputParameter name='a'>${a.b()}</camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='step'><bpmn:multiInstanceLoopCharacteristics>"
                        + "<bpmn:loopCardinality>${a.b()}<bpmn:documentation/></bpmn:loopCardinality>"
                        + "</bpmn:multiInstanceLoopCharacteristics></bpmn:task>"
            })
    void a_free_expression_is_refused_wherever_it_stands(String element) {
        assertThat(found(element)).hasSize(1).first().asString().endsWith("is a free expression; name one variable.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${a.b()}", "${a == b}", "true", "${verdict == 'a'}${x.y()}", "${!verdict}"})
    void a_condition_compares_one_variable_with_one_value(String condition) {
        assertThat(found("<bpmn:sequenceFlow id='step'><bpmn:conditionExpression>" + condition
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                .containsExactly("the condition must compare one variable with one value.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id='step' camunda:formKey='embedded:deployment:page.html'/>",
                "<bpmn:userTask id='step' camunda:formKey='camunda-forms:deployment:ours.form'/>",
                "<bpmn:startEvent id='step' activiti:formKey='app:page.html'/>"
            })
    void a_page_of_your_own_is_no_form(String element) {
        assertThat(found(element))
                .containsExactly("a page of your own is not allowed as a form; use a Camunda Form (formRef).");
    }

    @Test
    void no_language_but_feel_is_spoken() {
        assertThat(found("<bpmn:sequenceFlow id='step'><bpmn:conditionExpression language='groovy'>${a}"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                .containsExactly("'groovy' is not allowed; tables use FEEL, conditions no language.");
        assertThat(sentences("t.dmn", Models.table("expressionLanguage='juel'", "yes")))
                .containsExactly("'juel' is not allowed; tables use FEEL, conditions no language.");
        assertThat(sentences("t.dmn", Models.table("", "${dataSource.connection}")))
                .hasSize(1);
    }

    @Test
    void a_document_type_is_refused_before_anything_of_it_is_read() {
        var entity = Models.process("p", "&file;")
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>");

        assertThat(sentences("p.bpmn", entity))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("not readable as XML: DOCTYPE");
    }

    @Test
    void what_is_neither_a_process_nor_a_table_has_no_place() {
        assertThat(sentences("c.cmmn", "<definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL'/>"))
                .containsExactly("only BPMN 2.0 processes and DMN tables have a place here.");
    }

    @Test
    void a_finding_names_the_file_and_the_nearest_element() {
        var task = "<bpmn:task id='the-task'><bpmn:extensionElements><camunda:executionListener class='a.B'/>"
                + "</bpmn:extensionElements></bpmn:task>";

        assertThat(rules.check("p.bpmn", Models.bytes(Models.process("p", task))))
                .extracting(Finding::toString)
                .containsExactly("p.bpmn, the-task: 'class' is not allowed; name a bean by its template.");
    }

    private List<String> found(String element) {
        return sentences("p.bpmn", Models.process("p", element));
    }

    private List<String> sentences(String resource, String model) {
        return rules.check(resource, Models.bytes(model)).stream()
                .map(Finding::sentence)
                .toList();
    }
}
