package io.rapport.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import java.util.UUID;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;

/** Whatever would harm is refused as a whole, with a sentence for each thing to mend. */
@RapportTest
class ModelGateTest {

    private static final String SCRIPT =
            "<bpmn:scriptTask id='step' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>";

    @Autowired
    RepositoryService models;

    @Autowired
    TestRestTemplate http;

    private final String id = "gate-" + UUID.randomUUID();

    @Test
    void a_document_type_is_refused() {
        var entity = Models.process(
                        id, "<bpmn:task id='step'><bpmn:documentation>&file;</bpmn:documentation></bpmn:task>")
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>");

        refused("a.bpmn", entity, "a.bpmn, a.bpmn: not readable as XML: DOCTYPE is disallowed");
    }

    @Test
    void a_script_task_is_refused() {
        refused("a.bpmn", Models.process(id, SCRIPT), "a.bpmn, step: scripts are not allowed; use a service task with");
    }

    @Test
    void a_bean_that_is_not_there_is_refused() {
        refused(
                "a.bpmn",
                Models.process(id, "<bpmn:serviceTask id='step' camunda:delegateExpression='${ghostBean}'/>"),
                "a.bpmn, step: there is no bean 'ghostBean'; use one of our templates.");
    }

    @Test
    void a_bean_of_the_application_that_is_no_step_is_refused() {
        refused(
                "a.bpmn",
                Models.process(id, "<bpmn:serviceTask id='step' camunda:delegateExpression='${dataSource}'/>"),
                "a.bpmn, step: there is no bean 'dataSource'");
    }

    @Test
    void a_free_expression_is_refused() {
        refused(
                "a.bpmn",
                Models.process(
                        id, "<bpmn:userTask id='step' camunda:assignee='${execution.getProcessEngineServices()}'/>"),
                "a.bpmn, step: '${execution.getProcessEngineServices()}' is a free expression; name one variable.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abpmn", "a.bpmn20.xml", "line\nbreak.bpmn"})
    void every_name_that_the_engine_reads_is_looked_into(String name) {
        refused(name, Models.process(id, SCRIPT), "scripts are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.HTML", "page.form.html", "page.js", "page", "image.svg"})
    void a_page_is_refused_and_the_good_model_beside_it(String name) {
        assertThatThrownBy(() -> models.createDeployment()
                        .name(id)
                        .addString("good.bpmn", Models.process(id, "<bpmn:task id='step'/>"))
                        .addString(name, "<script>alert(1)</script>")
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(name + ": only BPMN, DMN and Camunda Forms may be deployed.");
        nothingIsDeployed();
    }

    @Test
    void a_form_that_is_a_page_is_refused() {
        refused(
                "a.bpmn",
                Models.process(id, "<bpmn:userTask id='step' camunda:formKey='embedded:deployment:page.html'/>"),
                "a.bpmn, step: a page of your own is not allowed as a form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:formData><camunda:formField id='x' type='string' label='{{constructor.constructor(1)()}}'/></camunda:formData>",
                "<activiti:formProperty id='x' name='hello'/>"
            })
    void a_generated_form_is_refused(String form) {
        refused(
                "a.bpmn",
                Models.process(
                        id,
                        "<bpmn:userTask id='step'><bpmn:extensionElements>" + form
                                + "</bpmn:extensionElements></bpmn:userTask>"),
                "a generated form is not used here");
    }

    @Test
    void a_form_with_a_page_in_it_is_refused() {
        refused(
                "a.form",
                "{\"id\": \"a\", \"components\": [{\"id\": \"part\", \"type\": \"html\", \"content\": \"<script>1</script>\"}]}",
                "a.form, part: a form has no part of type 'html' here");
    }

    @Test
    void all_findings_come_at_once_and_a_good_model_beside_a_bad_one_stays_out_too() {
        var good = Models.process(id, "<bpmn:task id='step'/>");
        var bad = Models.process(id + "-bad", SCRIPT + "<bpmn:serviceTask id='other' camunda:type='shell'/>");

        assertThatThrownBy(() -> models.createDeployment()
                        .name(id)
                        .addString("good.bpmn", good)
                        .addString("bad.bpmn", bad)
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("bad.bpmn, step: scripts are not allowed")
                .hasMessageContaining("bad.bpmn, other: a 'shell' task is not allowed");
        nothingIsDeployed();
    }

    @Test
    void camunda_modeler_is_answered_with_the_sentence_and_the_element() {
        var upload = new LinkedMultiValueMap<String, Object>();
        upload.add("deployment-name", id);
        upload.add("data", new ByteArrayResource(Models.bytes(Models.process(id, SCRIPT))) {
            @Override
            public String getFilename() {
                return "a.bpmn";
            }
        });

        var answer = http.withBasicAuth("admin", "a-test-password")
                .postForEntity("/engine-rest/deployment/create", upload, String.class);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("scripts are not allowed; use a service task with one of our templates.")
                .contains("\"mainElementId\":\"step\"");
        nothingIsDeployed();
    }

    @Test
    void a_good_model_gets_in() {
        var deployed = models.createDeployment()
                .name(id)
                .addString("a.bpmn", Models.process(id, "<bpmn:task id='step'/>"))
                .deploy();

        assertThat(models.createProcessDefinitionQuery()
                        .processDefinitionKey(id)
                        .count())
                .isEqualTo(1);
        models.deleteDeployment(deployed.getId(), true);
    }

    private void refused(String name, String model, String sentence) {
        assertThatThrownBy(() -> models.createDeployment()
                        .name(id)
                        .addString(name, model)
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(sentence);
        nothingIsDeployed();
    }

    private void nothingIsDeployed() {
        assertThat(models.createDeploymentQuery().deploymentName(id).count()).isZero();
        assertThat(models.createProcessDefinitionQuery()
                        .processDefinitionKeyLike(id + "%")
                        .count())
                .isZero();
    }
}
