package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.customer.Customers;
import io.rapport.engine.EngineClock;
import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the company comes to be, and who can come in. */
@DemoTest
class DemoStartTest {

    @Autowired
    DemoCompany company;

    @Autowired
    Customers customers;

    @Autowired
    Requests requests;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Autowired
    List<Vocabulary> vocabularies;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_variable_the_engine_keeps_is_declared() {
        var declared = vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.variables().stream())
                .map(Variable::name)
                .toList();

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .isNotEmpty()
                .extracting(HistoricVariableInstance::getName)
                .allMatch(declared::contains);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_can_log_in(Colleague colleague) {
        var answer = http.withBasicAuth(colleague.id(), Colleague.PASSWORD).getForEntity("/v3/api-docs", String.class);
        var stranger = http.withBasicAuth(colleague.id(), "not-" + Colleague.PASSWORD)
                .getForEntity("/v3/api-docs", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(stranger.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupMember(colleague.id())
                        .list())
                .extracting(group -> group.getId())
                .containsExactlyInAnyOrderElementsOf(colleague.groups());
    }

    @Test
    void a_second_start_adds_nothing_and_leaves_the_clock_alone_also_when_its_first_customer_was_erased() {
        jdbc.sql("delete from customer_identifier where customer_id = 100001").update();
        var before =
                List.of(Everything.in(customers).size(), Everything.in(requests).size());

        company.run(new DefaultApplicationArguments());

        assertThat(List.of(
                        Everything.in(customers).size(), Everything.in(requests).size()))
                .isEqualTo(before);
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    }
}
