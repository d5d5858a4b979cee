package io.rapport.workbench;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.MAX;
import static io.rapport.Person.OTTO;
import static io.rapport.Person.PAUL;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.request.Desk;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class WorkListsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    WorkListsAtStart atStart;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Test
    void each_role_sees_the_lists_it_works_from() {
        assertThat(listsOf(ANNA)).containsExactlyInAnyOrder("My tasks", "My team", "Promise at risk first");
        assertThat(listsOf(MAX))
                .containsExactlyInAnyOrder(
                        "My tasks", "My team", "Promise at risk first", "Exceptions to decide", "Privacy requests");
        assertThat(listsOf(PAUL)).containsExactlyInAnyOrder("My tasks", "My team", "Privacy requests");
        assertThat(listsOf(LEA)).contains("Exceptions to decide", "Same customer?", "All open work");
        assertThat(listsOf(OTTO)).isEmpty();
    }

    @Test
    void starting_again_makes_nothing_twice() {
        atStart.run(null);

        assertThat(engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName("My team")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_team_sees_its_own_work_and_a_lead_all_of_it() {
        var billing = desk.asks(desk.stranger(), "billing-question").task(WORK_ON_REQUEST);
        var technical = desk.asks(desk.stranger(), "technical-incident").task(WORK_ON_REQUEST);

        assertThat(idsIn("My team", ANNA)).contains(billing.getId()).doesNotContain(technical.getId());
        assertThat(idsIn("All open work", Person.of("lena", "leads"))).contains(billing.getId(), technical.getId());
    }

    @Test
    void what_is_due_first_is_on_top() {
        desk.asks(desk.stranger(), "billing-question");
        desk.asks(desk.customerWith("annual-value", "40000", "customer-since", "2019-01-01"), "billing-question");

        assertThat(tasksIn("Promise at risk first", ANNA))
                .hasSizeGreaterThan(1)
                .extracting(Task::getDueDate)
                .isSorted();
    }

    private List<String> listsOf(Person person) {
        return as(person, () -> engine.getFilterService().createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toList());
    }

    private List<String> idsIn(String list, Person person) {
        return tasksIn(list, person).stream().map(Task::getId).toList();
    }

    private List<Task> tasksIn(String list, Person person) {
        return as(person, () -> {
            var filters = engine.getFilterService();
            var filter = filters.createTaskFilterQuery().filterName(list).singleResult();
            return filters.list(filter.getId());
        });
    }

    private <T> T as(Person person, Supplier<T> look) {
        engine.getIdentityService().setAuthentication(person.id(), person.groups());
        try {
            return look.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
