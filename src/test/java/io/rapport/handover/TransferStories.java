package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.engine.EngineClock;
import io.rapport.request.Desk;
import io.rapport.request.work.WorkRequest;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** People of one team and their lead, who hand over to each other at our doors. */
abstract class TransferStories {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    EngineClock clock;

    @Autowired
    ProcessEngine engine;

    final String unique = UUID.randomUUID().toString().substring(0, 8);
    final Person ina = Person.of("ina-" + unique, "agents", "billing-team");
    final Person ben = Person.of("ben-" + unique, "agents", "billing-team");
    final Person bea = Person.of("bea-" + unique, "agents", "billing-team");
    final Person tim = Person.of("tim-" + unique, "agents", "technical-team");
    final Person led = Person.of("led-" + unique, "leads", "billing-team");

    @BeforeEach
    void a_team() {
        clock.moveTo(MONDAY_10);
        List.of(ina, ben, bea, tim, led).forEach(person -> person.worksHere(engine.getIdentityService()));
    }

    Client as(Person person) {
        return web.nobody().withPassword(person.id(), Web.PASSWORD);
    }

    /** A case that this person works on. */
    Journey caseOf(Person person) {
        return desk.asks(desk.stranger(), "billing-question").claimedBy(person, WorkRequest.WORK_ON_REQUEST);
    }

    static String holder(Journey journey) {
        return journey.task(WorkRequest.WORK_ON_REQUEST).getAssignee();
    }

    String begun(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.at("$.id");
        settle(id);
        return id;
    }

    String shift(Person going, Person... to) {
        var receivers = String.join(
                ", ", List.of(to).stream().map(each -> "\"" + each.id() + "\"").toList());
        return begun(as(led).post(
                        "/api/transfers/shifts",
                        "{\"team\": \"billing-team\", \"going\": [\"%s\"], \"to\": [%s]}"
                                .formatted(going.id(), receivers)));
    }

    /** What is due of this transfer is done. */
    void settle(String id) {
        for (var due = due(id); !due.isEmpty(); due = due(id)) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    void until(String id, Instant then) {
        clock.moveTo(then);
        settle(id);
    }

    private List<Job> due(String id) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(each -> engine.getManagementService().createJobQuery().processInstanceId(each).list().stream())
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    Answer shown(Person reader, String id) {
        return as(reader).get("/api/transfers/" + id);
    }

    Map<String, Object> parcel(String id, int nth) {
        return parcel(led, id, nth);
    }

    Map<String, Object> parcel(Person reader, String id, int nth) {
        return shown(reader, id)
                .<List<Map<String, Object>>>at("$.parcels[?(@.nth==%d)]".formatted(nth))
                .get(0);
    }

    Answer take(Person person, String id, int nth) {
        return take(person, led, id, nth);
    }

    /** @param reader who may see the transfer, and so its hash */
    Answer take(Person person, Person reader, String id, int nth) {
        return take(person, id, nth, String.valueOf(parcel(reader, id, nth).get("hash")));
    }

    Answer take(Person person, String id, int nth, String hash) {
        var answer = as(person)
                .post(
                        "/api/transfers/%s/parcels/%d/acknowledgement".formatted(id, nth),
                        "{\"hash\": \"%s\"}".formatted(hash));
        settle(id);
        return answer;
    }

    Answer refuse(Person person, String id, int nth, String reason) {
        return as(person)
                .post(
                        "/api/transfers/%s/parcels/%d/refusal".formatted(id, nth),
                        "{\"reason\": \"%s\"}".formatted(reason));
    }

    Answer next(Person by, String id, int nth, Person to) {
        var answer = as(by).post(
                        "/api/transfers/%s/parcels/%d/receiver".formatted(id, nth),
                        "{\"to\": \"%s\"}".formatted(to.id()));
        settle(id);
        return answer;
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    /** Where the journey of this transfer ended. */
    List<String> ends(String id) {
        var over = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKeyIn("work-handover", "relationship-handover")
                .finished()
                .list();
        return over.stream().map(HistoricProcessInstance::getEndActivityId).toList();
    }
}
