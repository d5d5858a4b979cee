package io.rapport.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.commitments.CommitmentReader;
import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.SeenCommitment;
import io.rapport.commitments.concentration.KnownByOne;
import io.rapport.customer.Customers;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.Page;
import io.rapport.notes.NoteReader;
import io.rapport.notes.SeenNote;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What colleagues noted about customers, and promised them in person. */
@DemoTest
class DemoMemoryTest {

    private static final Reader PAUL = new Reader(Colleague.PAUL.id(), Colleague.PAUL.groups());

    @Autowired
    Customers customers;

    @Autowired
    NoteReader notes;

    @Autowired
    CommitmentReader commitments;

    @Autowired
    KnownByOne report;

    @Autowired
    EngineClock clock;

    @Test
    void colleagues_noted_what_may_be_noted_and_family_matters_only_with_consent() {
        var noted = Everything.in(customers).stream()
                .flatMap(customer -> notes.list(PAUL, customer.id(), Page.MOST, null).items().stream())
                .toList();

        assertThat(noted).hasSizeGreaterThan(20).allMatch(note -> note.text().access() == Access.CLEAR);
        assertThat(noted.stream().map(SeenNote::category).collect(toSet()))
                .containsExactlyInAnyOrder("preference", "relationship", "money", "family");
        assertThat(noted.stream().map(SeenNote::author).collect(toSet()))
                .containsExactlyInAnyOrder("anna", "tom", "cleo");
    }

    @Test
    void promises_were_kept_broken_and_withdrawn_and_some_are_open() {
        var promised = Everything.in(customers).stream()
                .flatMap(customer -> commitments.list(PAUL, customer.id(), Page.MOST, null).items().stream())
                .map(SeenCommitment::facts)
                .toList();

        assertThat(promised).extracting(promise -> promise.state()).contains(CommitmentState.values());
        assertThat(promised)
                .filteredOn(promise -> promise.state() == CommitmentState.KEPT)
                .hasSizeGreaterThan(10)
                .allSatisfy(kept -> assertThat(kept.settledAt()).isBefore(clock.instant()));
        assertThat(promised).filteredOn(promise -> promise.owner().isTeam()).isNotEmpty();
        assertThat(promised).as("people name a full hour").allMatch(promise -> promise.dueAt()
                .truncatedTo(ChronoUnit.HOURS)
                .equals(promise.dueAt()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "TOM", "CLEO"})
    void every_agent_has_a_promise_to_keep_and_one_team_or_agent_is_late(Colleague agent) {
        assertThat(report.openOf(agent.id(), Page.MOST)).isNotEmpty();
        var late = Everything.in(customers).stream()
                .flatMap(customer -> commitments.open(PAUL, customer.id(), Page.MOST, null).items().stream())
                .filter(SeenCommitment::overdue)
                .map(SeenCommitment::facts)
                .filter(promise -> promise.author().equals(agent.id()))
                .toList();
        assertThat(late).as("given by %s and not kept in time", agent).isNotEmpty();
    }
}
