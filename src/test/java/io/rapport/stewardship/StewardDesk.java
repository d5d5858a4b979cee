package io.rapport.stewardship;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.process.StewardCaseModel.COMPARE_CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** People who are known twice, and the steward's tasks about them. */
@Component
public class StewardDesk {

    private final ProcessEngine engine;
    private final Customers customers;
    private final TwinSearch search;
    private final CaseRows rows;
    private final EngineClock clock;

    StewardDesk(ProcessEngine engine, Customers customers, TwinSearch search, CaseRows rows, EngineClock clock) {
        this.engine = engine;
        this.customers = customers;
        this.search = search;
        this.rows = rows;
        this.clock = clock;
    }

    /** A name that nobody else has, nor one that sounds like it. */
    public static String name() {
        return word() + " " + word();
    }

    public static String phone() {
        return "+49 30 " + (10_000_000 + (UUID.randomUUID().hashCode() & 0x3fffffff) % 80_000_000);
    }

    private static String word() {
        var letters = UUID.randomUUID().toString().chars().filter(c -> c != '-').limit(12);
        var word = letters.mapToObj(c -> String.valueOf("bdfgklmnprstvwxz".charAt(Character.digit(c, 16))))
                .collect(Collectors.joining("a"));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Somebody of whom the CRM says this: {@code "phone", "+49…"}. */
    public CustomerId person(String name, String... facts) {
        clock.moveTo(MONDAY_10);
        var id = customers.register(
                NewCustomer.of(name, "test", UUID.randomUUID().toString()));
        observe(id, facts);
        return id;
    }

    public void observe(CustomerId id, String... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            customers.observe(id, new Observation(facts[i], facts[i + 1], "crm", MONDAY_10.minusSeconds(60)));
        }
    }

    public void lookAt(CustomerId... these) {
        Arrays.stream(these).forEach(search::lookAt);
    }

    /** What was asked about these two; fails unless it was asked once. */
    public StewardCase caseOf(CustomerId one, CustomerId other) {
        var found = casesOf(one, other);
        assertThat(found).as("cases of %s and %s", one, other).hasSize(1);
        return found.get(0);
    }

    public List<StewardCase> casesOf(CustomerId one, CustomerId other) {
        return rows.between(List.of(one), List.of(other));
    }

    public Task task(StewardCase asked) {
        var found = tasks(asked);
        assertThat(found).as("tasks of %s", asked.id()).hasSize(1);
        return found.get(0);
    }

    public List<Task> tasks(StewardCase asked) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(asked.id().value())
                .taskDefinitionKey(COMPARE_CUSTOMERS)
                .list();
    }

    @SafeVarargs
    public final void answered(Person person, StewardCase asked, Map.Entry<String, Object>... form) {
        var task = task(asked);
        var values = new HashMap<String, Object>();
        Arrays.stream(form).forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        person.worksHere(engine.getIdentityService());
        engine.getIdentityService().setAuthentication(person.id(), person.groups());
        try {
            engine.getTaskService().complete(task.getId(), values);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The day the steward has chosen has come. */
    public void timePasses(StewardCase asked) {
        var timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(asked))
                .timers()
                .singleResult();
        clock.moveTo(timer.getDuedate().toInstant());
        engine.getManagementService().executeJob(timer.getId());
    }

    public boolean isRunning(StewardCase asked) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(asked.id().value())
                        .count()
                > 0;
    }

    /** Where the journey came to its end. */
    public List<String> visited(StewardCase asked) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(asked.id().value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    private String instance(StewardCase asked) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(asked.id().value())
                .singleResult()
                .getId();
    }
}
