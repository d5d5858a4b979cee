package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.approval.Approvals;
import io.rapport.customer.Customers;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of whom everything is known, with journeys that run and a system that has to be told, is erased. */
@RapportTest
class FullestErasureStoryTest implements NothingInTheLog {

    @Autowired
    FullestCustomers fullest;

    @Autowired
    Erasures erasures;

    @Autowired
    Customers customers;

    @Autowired
    Approvals approvals;

    @Autowired
    HistoryService history;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_word_goes_and_of_others_nothing_but_what_a_system_has_to_be_told() {
        var other = fullest.atWork();
        var customer = fullest.free();
        var before = Dump.of(database);
        var toldBefore = messages(customer);
        var askedBefore = askedAboutDeletion();

        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        var news = messages(customer);
        news.removeAll(toldBefore);
        assertThat(news).as("that they were erased, to analytics").hasSize(1);
        var ids = ids(customer);
        var engines = journeys(customer, news.get(0));
        engines.addAll(askedAboutDeletion());
        engines.removeAll(askedBefore);
        Dump.of(database).differing(before).forEach((table, rows) -> assertThat(rows)
                .as(table)
                .allMatch(row ->
                        (table.startsWith("act_") ? engines : ids).stream().anyMatch(row::contains)));
        assertThat(found(customer.values())).isEmpty();
        assertThat(customers.get(other.id()).name()).isIn(other.values());
        assertThat(messages(other)).isNotEmpty();
    }

    @Test
    void what_an_import_takes_goes_too_and_what_it_refuses_never_came(@TempDir Path folder) throws IOException {
        var customer = fullest.free();
        var values = new PlantedValues();
        var crm = customer.values().get(0);
        var lines = Files.writeString(
                folder.resolve("lines.jsonl"),
                """
                {"customer": "%1$s", "kind": "city", "value": "%2$s", "at": "2026-01-06"}
                {"customer": "%1$s", "kind": "email", "value": "%3$s", "at": "2026-01-06"}
                {"customer": "%1$s", "kind": "shoe-size", "value": "%4$s", "at": "2026-01-06"}
                {"customer": "%5$s", "kind": "city", "value": "%2$s", "at": "2026-01-06"}
                {"customer": "%1$s", "city": "%6$s
                """
                        .formatted(
                                crm,
                                values.text("Imported"),
                                values.text("no address"),
                                values.text("forty"),
                                values.plain("nobody-%s"),
                                values.text("cut off")));

        var run = Imported.intoDatabase(folder, lines.toString(), "--source", "crm");

        assertThat(run.said()).contains("1 taken, 4 refused");
        for (var value : values.all()) {
            assertThat(run.said() + run.text("refused.csv")).doesNotContain(value);
        }
        assertThat(found(values.all())).isEmpty();
        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);
        assertThat(found(customer.values())).isEmpty();
        assertThat(found(values.all())).isEmpty();
    }

    private List<TableScan.Found> found(List<String> values) {
        return new TableScan(Needles.of(values)).look(database).found();
    }

    private List<String> messages(FullestCustomers.Fullest customer) {
        return new ArrayList<>(jdbc.sql("select id from delivery_message where customer_id in (:ids)")
                .param(
                        "ids",
                        List.of(customer.id().number(), customer.absorbed().number()))
                .query(String.class)
                .list());
    }

    /** The one that tells of the erasure, and that of the restriction, which ends with who wanted it. */
    private List<String> journeys(FullestCustomers.Fullest customer, String message) {
        var keys = new ArrayList<>(privacyRequests(customer));
        keys.add(message);
        var tops = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                .list()
                .stream()
                .map(HistoricProcessInstance::getRootProcessInstanceId)
                .toList();
        var journeys = history.createHistoricProcessInstanceQuery().list().stream()
                .filter(each -> tops.contains(each.getRootProcessInstanceId()))
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toList());
        // rights to a task go with it
        history.createHistoricTaskInstanceQuery().list().stream()
                .filter(task -> tops.contains(task.getRootProcessInstanceId()))
                .forEach(task -> journeys.add(task.getId()));
        return journeys;
    }

    /** Whether what is restricted stands against it: codes only. */
    private List<String> askedAboutDeletion() {
        return history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("restrictedUse").list().stream()
                .map(HistoricDecisionInstance::getId)
                .toList();
    }

    private List<String> privacyRequests(FullestCustomers.Fullest customer) {
        return jdbc.sql("select id from privacy_request where customer_id = :id")
                .param("id", customer.id().value())
                .query(String.class)
                .list();
    }

    /** What may stand in a row that differs: theirs, of whom they were merged with, and of their exceptions and requests. */
    private List<String> ids(FullestCustomers.Fullest customer) {
        var ids = new ArrayList<String>();
        List.of(customer.id(), customer.absorbed()).forEach(id -> ids.add(Long.toString(id.number())));
        approvals
                .list(customer.id(), 10, null)
                .items()
                .forEach(approval -> ids.add(approval.id().value()));
        ids.addAll(privacyRequests(customer));
        ids.add(customer.most().open().value());
        ids.add(customer.most().resolved().value());
        return ids;
    }
}
