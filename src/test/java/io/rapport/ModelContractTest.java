package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of the models and the words of the code are the same words. */
@RapportTest
class ModelContractTest {

    private static final Pattern READ = Pattern.compile("[$#]\\{([a-zA-Z]+)(?: [=!<>]|\\})");
    private static final Pattern MAPPED =
            Pattern.compile("camunda:(?:in|out) source=\"([a-zA-Z]+)\" target=\"([a-zA-Z]+)\"");
    private static final Set<String> MESSAGES = Set.of(
            "request.opened",
            "request.continued",
            "request.reopened",
            "request.confirmed",
            "request.withdrawn",
            "request.fact-said-wrong",
            "request.escalation-asked",
            "escalation.over",
            "privacy.requested",
            "privacy.restriction-needless",
            "stewardship.case-opened",
            "stewardship.case-ended",
            "handover.work-given",
            "handover.leaving",
            "handover.taken-back",
            "delivery.message-written");

    private static final Set<String> SHIPPED = Set.of(
            "service-request",
            "work-request",
            "expectation-gap",
            "exception-approval",
            "take-over",
            "escalation",
            "privacy-request",
            "answer-privacy-request",
            "keep-restriction",
            "steward-case",
            "work-handover",
            "relationship-handover",
            "hand-over-parcel",
            "tell-recipients");

    @Autowired
    RepositoryService repository;

    @Autowired
    List<Vocabulary> vocabularies;

    @Test
    void every_variable_a_model_reads_is_declared_by_its_vocabulary() {
        var unknown = new TreeSet<String>();
        for (var words : vocabularies) {
            var declared = words.variables().stream().map(Variable::name).collect(Collectors.toSet());
            read(words.process())
                    .filter(name -> !declared.contains(name))
                    .forEach(name -> unknown.add(words.process() + "/" + name));
        }
        assertThat(unknown).as("read by a model, declared by no vocabulary").isEmpty();
    }

    @Test
    void every_shipped_process_has_a_vocabulary_and_every_vocabulary_a_process() {
        assertThat(vocabularies.stream().map(Vocabulary::process)).contains(SHIPPED.toArray(String[]::new));
    }

    @Test
    void every_message_a_model_waits_for_is_sent_by_the_code() {
        var waitedFor = SHIPPED.stream()
                .flatMap(key -> repository.getBpmnModelInstance(id(key)).getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toSet());

        assertThat(waitedFor).isEqualTo(MESSAGES);
    }

    private Stream<String> read(String process) {
        if (!SHIPPED.contains(process)) {
            return Stream.empty();
        }
        var xml = Bpmn.convertToString(repository.getBpmnModelInstance(id(process)))
                .replaceAll("camunda:delegateExpression=\"[^\"]*\"", "");
        var expressions =
                READ.matcher(xml).results().map(found -> found.group(1)).filter(name -> !name.equals("execution"));
        var mapped = MAPPED.matcher(xml).results().map(found -> found.group(1));
        return Stream.concat(expressions, mapped);
    }

    private String id(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
