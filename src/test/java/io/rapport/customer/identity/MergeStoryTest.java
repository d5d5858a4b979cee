package io.rapport.customer.identity;

import static io.rapport.Person.ANNA;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Interaction;
import io.rapport.customer.erasure.Dump;
import io.rapport.customer.erasure.NothingInTheLog;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two systems knew one person; a lead finds out, and finds out later that it was not so. */
@RapportTest
class MergeStoryTest implements NothingInTheLog {

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Merges merges;

    @Autowired
    Customers customers;

    @Autowired
    View.Views views;

    @Autowired
    Journeys journeys;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Requests requests;

    @Autowired
    Web web;

    @Test
    void under_either_id_everybody_sees_one_customer_with_all_that_is_known() {
        var ida = planted.withEverything().id();
        var idaAgain = planted.withEverything().id();
        var one = views.of(ida);
        var other = views.of(idaAgain);

        merge(ida, idaAgain);

        var both = views.of(ida);
        assertThat(views.of(idaAgain)).isEqualTo(both);
        assertThat(both.customer().id()).isEqualTo(ida);
        assertThat(both.customer().merged()).containsExactly(idaAgain);
        assertThat(both.customer().identifiers())
                .containsExactlyInAnyOrderElementsOf(
                        joined(one.customer().identifiers(), other.customer().identifiers()));
        assertThat(both.requests()).containsExactlyElementsOf(joined(other.requests(), one.requests()));
        assertThat(both.approvals()).containsExactlyElementsOf(joined(other.approvals(), one.approvals()));
        assertThat(texts(both.timeline()))
                .containsExactlyInAnyOrderElementsOf(joined(texts(one.timeline()), texts(other.timeline())));
        assertThat(both.timeline()).allMatch(happened -> happened.customer().equals(ida));
        assertThat(both.context().interactions())
                .isEqualTo(one.context().interactions() + other.context().interactions());
        assertThat(both.facts()).extracting(fact -> fact.kind()).containsOnlyOnce("city", "annual-value");
        assertThat(both.context().facts()).isEqualTo(one.context().facts());
    }

    @Test
    void pages_of_the_joined_timeline_neither_repeat_nor_skip() {
        var ida = planted.withEverything().id();
        merge(ida, planted.withEverything().id());
        var paged = new ArrayList<Interaction>();
        String next = null;
        do {
            var page = customers.timeline(ida, 2, next);
            paged.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(paged).containsExactlyElementsOf(views.of(ida).timeline());
    }

    @Test
    void a_list_shows_them_once() {
        var ida = planted.withEverything().id();
        var idaAgain = planted.withEverything().id();
        merge(idaAgain, ida);

        var before = "C-" + (Long.parseLong(ida.value().substring(2)) - 1);
        var listed = customers.list(50, before).items();

        assertThat(listed).filteredOn(found -> found.id().equals(ida)).isEmpty();
        assertThat(listed).contains(customers.get(ida));
    }

    @Test
    void the_agents_task_shows_the_one_customer_and_its_note_stays_where_the_request_belongs() {
        var ida = planted.withEverything();
        var idaAgain = planted.withEverything();
        var agent = web.as("merging-agent", "agents", "billing-team");
        requests.withdraw(ida.open());
        assertThat(agent.get("/api/customers/" + ida.id()).<String>at("$.name")).isNotIn(ida.values());
        var merge = merge(ida.id(), idaAgain.id());
        assertThat(agent.get("/api/customers/" + ida.id()).<String>at("$.name")).isIn(ida.values());
        assertThat(agent.get("/api/customers/" + idaAgain.id() + "/facts").status())
                .isEqualTo(200);
        var known = runtime.createVariableInstanceQuery().variableName("customerId").list().stream()
                .filter(variable -> idaAgain.id().value().equals(variable.getValue()))
                .findFirst()
                .orElseThrow();

        var shown = web.as("merging-lead", "leads").get("/api/customers/" + known.getValue());
        var request = web.as("merging-lead", "leads").get("/api/requests/" + idaAgain.open());
        assertThat(shown.<String>at("$.id")).isEqualTo(ida.id().value());
        assertThat(shown.<List<String>>at("$.merged"))
                .containsExactly(idaAgain.id().value());
        assertThat(request.<String>at("$.customer")).isEqualTo(ida.id().value());

        journeys.follow(idaAgain.open())
                .completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Said while they were one."));
        assertThat(texts(views.of(ida.id()).timeline())).contains("Said while they were one.");
        merges.undo(ida.id(), merge.id(), "max");
        assertThat(texts(views.of(ida.id()).timeline())).doesNotContain("Said while they were one.");
        assertThat(texts(views.of(idaAgain.id()).timeline())).contains("Said while they were one.");
    }

    @Test
    void undone_everything_is_as_before_down_to_the_last_byte() {
        var ida = planted.withEverything().id();
        var idaAgain = planted.withEverything().id();
        var one = views.of(ida);
        var other = views.of(idaAgain);
        var before = Dump.of(database);

        var merge = merge(ida, idaAgain);
        assertThat(Dump.of(database).differing(before).keySet()).containsOnly("customer_record", "customer_merge");
        var undone = merges.undo(idaAgain, merge.id(), "max");

        assertThat(undone.stands()).isFalse();
        assertThat(undone.undoneBy()).isEqualTo("max");
        assertThat(Dump.of(database).differing(before).keySet()).containsOnly("customer_merge");
        assertThat(views.of(ida)).isEqualTo(one);
        assertThat(views.of(idaAgain)).isEqualTo(other);
        assertThat(merges.of(ida)).containsExactly(undone);
        assertThat(merges.undo(ida, merge.id(), "lea")).isEqualTo(undone);
    }

    @Test
    void a_merge_or_an_undoing_that_is_cut_off_never_was() {
        var ida = planted.withEverything().id();
        var idaAgain = planted.withEverything().id();
        var before = Dump.of(database);
        transaction.executeWithoutResult(status -> {
            merge(ida, idaAgain);
            status.setRollbackOnly();
        });
        assertThat(Dump.of(database).differing(before)).isEmpty();

        var merge = merge(ida, idaAgain);
        var merged = Dump.of(database);
        transaction.executeWithoutResult(status -> {
            merges.undo(ida, merge.id(), "lea");
            status.setRollbackOnly();
        });
        assertThat(Dump.of(database).differing(merged)).isEmpty();
    }

    private Merge merge(CustomerId survivor, CustomerId absorbed) {
        return merges.merge(new NewMerge(survivor, absorbed, "One birth date, one phone.", "lea"));
    }

    private static List<String> texts(List<Interaction> timeline) {
        return timeline.stream().map(Interaction::text).toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
