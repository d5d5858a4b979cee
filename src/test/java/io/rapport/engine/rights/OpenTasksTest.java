package io.rapport.engine.rights;

import static io.rapport.Person.ANNA;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/** Whose an open task is: every ground to see a customer rests on this one answer. */
@RapportTest
class OpenTasksTest {

    private static final String STRANGER = "nobody-of-the-house";

    @Autowired
    Rounds rounds;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    TaskService tasks;

    private CustomerId customer;
    private RequestId request;
    private String task;

    @BeforeEach
    void a_request_waits_at_the_billing_team_two_processes_deep() {
        customer = desk.stranger();
        request = desk.request(customer, "billing-question");
        task = journeys.follow(request).task(WORK_ON_REQUEST).getId();
    }

    @Test
    void it_is_whose_team_it_is_offered_to_and_nobody_elses() {
        assertThat(cases(STRANGER, "billing-team")).containsExactly(Map.entry(customer, request));
        assertThat(cases(STRANGER, "agents", "care-team")).isEmpty();
    }

    @Test
    void who_is_in_no_group_has_what_is_theirs_and_nothing_else() {
        assertThat(cases(STRANGER)).isEmpty();
        assertThat(records(STRANGER)).isEmpty();

        tasks.setAssignee(task, STRANGER);
        assertThat(cases(STRANGER)).containsExactly(Map.entry(customer, request));
        assertThat(records(STRANGER)).containsExactly(request.value());
    }

    @Test
    void a_group_without_a_name_is_no_group() {
        assertThat(cases(STRANGER, "")).isEmpty();
        assertThat(records(STRANGER, "")).isEmpty();
    }

    @Test
    void what_a_colleague_has_taken_stays_in_the_teams_sight() {
        tasks.setAssignee(task, "a-colleague");
        assertThat(cases(STRANGER, "billing-team")).containsKey(customer);
        assertThat(records(STRANGER, "billing-team")).containsExactly(request.value());
    }

    @Test
    void what_is_offered_to_one_person_is_theirs_until_it_is_not_offered_any_more() {
        tasks.addCandidateUser(task, STRANGER);
        assertThat(cases(STRANGER)).containsKey(customer);

        tasks.deleteCandidateUser(task, STRANGER);
        assertThat(cases(STRANGER)).isEmpty();
    }

    @Test
    void who_owns_or_follows_a_task_has_no_ground_in_it() {
        tasks.addUserIdentityLink(task, STRANGER, "follower");
        tasks.setOwner(task, STRANGER);
        tasks.addGroupIdentityLink(task, "followers", "follower");
        assertThat(cases(STRANGER, "followers")).isEmpty();
        assertThat(records(STRANGER, "followers")).isEmpty();
    }

    @Test
    void it_is_over_with_the_task() {
        journeys.follow(request).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));
        assertThat(cases(STRANGER, "billing-team")).isEmpty();
        assertThat(records(STRANGER, "billing-team")).isEmpty();
    }

    @Test
    void of_two_cases_the_newer_is_named() {
        var newer = desk.request(customer, "billing-question");
        journeys.follow(newer).waitsAt(WORK_ON_REQUEST);
        assertThat(cases(STRANGER, "billing-team")).containsExactly(Map.entry(customer, newer));
    }

    @Test
    void what_does_not_stand_is_no_ground() {
        assertThat(rounds.ask(OpenTasks.cases(
                        "request_record",
                        "r.ended_at is null or r.ended_at is not null",
                        STRANGER,
                        List.of("care-team"),
                        Set.of(customer))))
                .as("'or' in the condition widens nothing but the condition")
                .isEmpty();
        assertThat(rounds.ask(OpenTasks.cases(
                        "request_record",
                        "r.ended_at is not null",
                        STRANGER,
                        List.of("billing-team"),
                        Set.of(customer))))
                .isEmpty();
    }

    private Map<CustomerId, RequestId> cases(String user, String... groups) {
        return rounds.ask(
                OpenTasks.cases("request_record", "r.ended_at is null", user, List.of(groups), Set.of(customer)));
    }

    private List<String> records(String user, String... groups) {
        return rounds.ask(OpenTasks.of(
                "select r.id from request_record r where r.id = :id",
                "r.id",
                Map.of("id", request.value()),
                user,
                List.of(groups),
                new RowMapperResultSetExtractor<>((row, n) -> row.getString(1))));
    }
}
