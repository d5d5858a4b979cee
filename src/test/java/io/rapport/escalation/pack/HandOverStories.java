package io.rapport.escalation.pack;

import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.absence.Absences;
import io.rapport.customer.Customers;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has asked for something, and people of two teams work here. */
abstract class HandOverStories {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Customers customers;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Absences absences;

    @Autowired
    Erasures erasures;

    @Autowired
    Merges merges;

    @Autowired
    Vault vault;

    @Autowired
    EngineClock clock;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final String unique = UUID.randomUUID().toString().substring(0, 8);
    final Person ada = Person.of("ada-" + unique, "agents", "billing-team");
    final Person ben = Person.of("ben-" + unique, "agents", "technical-team");
    final Person bea = Person.of("bea-" + unique, "agents", "technical-team");

    CustomerId customer;
    RequestId request;

    @BeforeEach
    void somebody_asked() {
        List.of(ada, ben, bea).forEach(person -> person.worksHere(identity));
        customer = desk.customerWith("annual-value", "90000", "city", "Town");
        request = desk.request(customer, "billing-question");
        journeys.follow(request);
    }

    HandOver toTeam() {
        return handOvers.send(NewHandOver.of(
                customer,
                request,
                HandOverKind.TEAM,
                Receiver.group("billing-team"),
                Receiver.group("technical-team"),
                ada.id()));
    }
}
