package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.access.Role;
import io.rapport.commitments.PromiseDesk;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteDesk;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ina leaves for good. */
abstract class LeaverStories extends TransferStories {

    static final String KNOWN = "/api/customers/known-by-one/";

    @Autowired
    NoteDesk notes;

    @Autowired
    JdbcClient jdbc;

    void inTask(Person person, String id, String step, Map<String, Object> form) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getIdentityService().setAuthentication(person.id(), person.groups());
        try {
            engine.getTaskService().complete(task.getId(), form);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Ina has talked with this customer, noted something and promised a call. @return the promise */
    String dealings(CustomerId customer) {
        return dealings(customer, ina);
    }

    String dealings(CustomerId customer, Person person) {
        var writer = notes.looking(person.id(), customer);
        person.worksHere(engine.getIdentityService());
        talked(writer, customer);
        NoteDesk.id(NoteDesk.write(writer, customer, "preference", "Prefers letters"));
        return PromiseDesk.id(PromiseDesk.give(writer, customer, "We call", MONDAY_10.plusSeconds(86_400), ""));
    }

    private static void talked(Client writer, CustomerId customer) {
        var answer = writer.post(
                "/api/customers/" + customer + "/timeline",
                """
                {"source": "agent", "externalId": "%s", "channel": "phone", "direction": "outbound", "text": "We talked.",
                 "at": "%s"}"""
                        .formatted(UUID.randomUUID(), MONDAY_10));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    Answer begin(Person by, String who) {
        return as(by).post("/api/transfers/leavers", "{\"person\": \"%s\"}".formatted(who));
    }

    String leaving() {
        return begun(begin(led, ina.id()));
    }

    void choose(String id, String to, Map<String, String> customers) {
        done(choosing(id, to, customers));
        settle(id);
    }

    Answer choosing(String id, String to, Map<String, String> customers) {
        return choosing(led, id, to, customers);
    }

    Answer choosing(Person by, String id, String to, Map<String, String> customers) {
        var more = String.join(
                ", ",
                customers.entrySet().stream()
                        .map(each -> "\"%s\": \"%s\"".formatted(each.getKey(), each.getValue()))
                        .toList());
        return as(by).post(
                        "/api/transfers/" + id + "/receivers",
                        "{\"to\": \"%s\", \"customers\": {%s}}".formatted(to, more));
    }

    String packOf(String id, CustomerId customer) {
        return "/api/transfers/%s/packs/%s"
                .formatted(
                        id,
                        shown(led, id)
                                .<List<String>>at("$.items[?(@.customer=='%s')].handOver".formatted(customer.value()))
                                .get(0));
    }

    int nthOf(String id, Person to) {
        return shown(led, id)
                .<List<Integer>>at("$.parcels[?(@.to=='%s')].nth".formatted(to.id()))
                .get(0);
    }

    Answer refuse(int nth, String id, Person by) {
        return refuse(by, id, nth, "too-much");
    }

    String ownerOf(CustomerId customer, String promise) {
        return jdbc.sql("select owner from commitments_entry where id = :id")
                .param("id", Long.parseLong(promise.substring(2)))
                .query(String.class)
                .single();
    }

    List<String> knownBy(String person) {
        return web.as(Role.MANAGERS).get(KNOWN + person + "?months=120").at("$.customers[*].customer");
    }
}
