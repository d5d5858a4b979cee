package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in as a model, through the door that Camunda Modeler uses. */
@RapportTest
class DeploymentDoorTest {

    private static final Path GOOD = Path.of("processes/approval/exception-approval.bpmn");

    private static final String LAUGHS =
            """
            <!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>""";

    @Autowired
    Web web;

    @Autowired
    RepositoryService models;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctype",
                "external entity",
                "billion laughs",
                "script task",
                "script in a listener",
                "unknown bean",
                "free expression",
                "java class",
                "not xml"
            })
    void a_model_that_could_do_harm_is_refused_with_a_sentence_and_nothing_is_deployed(String kind) throws Exception {
        var deployments = models.createDeploymentQuery().count();
        var definitions = models.createProcessDefinitionQuery().count();

        var bad = bad(kind);
        assertThat(bad).isNotEqualTo(Files.readString(GOOD));

        var answer = owner().upload("/engine-rest/deployment/create", "bad.bpmn", bad);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message")).contains("bad.bpmn").hasSizeGreaterThan(30);
        assertThat(answer.body()).doesNotContain("\tat ", "root:");
        assertThat(models.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(models.createProcessDefinitionQuery().count()).isEqualTo(definitions);
    }

    @Test
    void a_process_owner_deploys_a_good_model_and_an_agent_does_not() throws Exception {
        var good = Files.readString(GOOD)
                .replace("id=\"exception-approval\"", "id=\"approval-of-a-test\"")
                .replace("bpmnElement=\"exception-approval\"", "bpmnElement=\"approval-of-a-test\"");
        var before = models.createDeploymentQuery().count();

        assertThat(web.as("deployagent", "agents")
                        .upload("/engine-rest/deployment/create", "good.bpmn", good)
                        .status())
                .isEqualTo(403);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);

        var answer = owner().upload("/engine-rest/deployment/create", "good.bpmn", good);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        models.deleteDeployment(answer.at("$.id"), true);
    }

    private Web.Client owner() {
        return web.as("deployowner", "process-owners");
    }

    private static String bad(String kind) throws Exception {
        var good = Files.readString(GOOD, StandardCharsets.UTF_8);
        var head = good.indexOf("?>") + 2;
        var xml = good.substring(0, head);
        var rest = good.substring(head);
        return switch (kind) {
            case "doctype" -> xml + "<!DOCTYPE definitions>" + rest;
            case "external entity" ->
                xml + "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + rest.replaceFirst("name=\"[^\"]*\"", "name=\"&x;\"");
            case "billion laughs" -> xml + LAUGHS + rest.replaceFirst("name=\"[^\"]*\"", "name=\"&e;\"");
            case "script task" ->
                good.replaceFirst(
                        "<bpmn:endEvent ",
                        "<bpmn:scriptTask id=\"s\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent ");
            case "script in a listener" ->
                good.replaceFirst(
                        "(<bpmn:endEvent [^>]*[^/]>)",
                        "$1<bpmn:extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:executionListener></bpmn:extensionElements>");
            case "unknown bean" -> good.replace("${recordVerdict}", "${ghostBean}");
            case "free expression" ->
                good.replaceFirst("\\$\\{verdict == 'granted'}", "\\${''.getClass().forName('java.lang.Runtime')}");
            case "java class" ->
                good.replace(
                        "camunda:delegateExpression=\"${recordVerdict}\"",
                        "camunda:class=\"java.lang.ProcessBuilder\"");
            default -> "this is not xml";
        };
    }
}
