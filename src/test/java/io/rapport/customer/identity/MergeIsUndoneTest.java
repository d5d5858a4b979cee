package io.rapport.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.identity.Refusals.LaterMergeStands;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Merge then unmerge is the identity, whatever order it comes in, and whatever happens between: of what is known, written
 * down and promised, of cases that run with their due times, of tiers, restrictions and holds.
 */
@RapportTest
class MergeIsUndoneTest {

    private static final int CUSTOMERS = 5;
    private static final int STEPS = 48;

    @Autowired
    Customers customers;

    @Autowired
    Merges merges;

    @Autowired
    Members members;

    @Autowired
    MadeUpDealings dealings;

    @Autowired
    EngineClock clock;

    private final MadeUpBook book = new MadeUpBook();

    @BeforeEach
    void on_a_monday() {
        clock.moveTo(Desk.MONDAY_10);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("io.rapport.TestDatabase#seeds")
    void after_any_history_each_shows_what_was_said_of_them(long seed) {
        var random = new Random(seed);
        var history = new MadeUpHistory(customers, random, CUSTOMERS);
        var standing = new ArrayList<Merge>();
        history.customers.forEach(customer -> dealings.asks(book, customer, history.twin(customer)));
        for (int i = 0; i < STEPS; i++) {
            var step = random.nextInt(10);
            if (step < 2) {
                merge(history, standing);
                showsTogether(history, standing);
            } else if (step == 2) {
                undo(standing, random);
                showsTogether(history, standing);
            } else if (step < 5) {
                var customer = history.anybody();
                dealings.somethingHappens(book, customer, history.twin(customer), random);
            } else {
                history.somethingHappens();
            }
        }
        showsTogether(history, standing);
        while (!standing.isEmpty()) {
            undo(standing, random);
            showsTogether(history, standing);
        }
        history.customers.forEach(customer -> assertThat(members.of(customer)).containsExactly(customer));
    }

    private void merge(MadeUpHistory history, List<Merge> standing) {
        var one = history.anybody();
        var other = history.anybody();
        if (!members.areOne(one, other)) {
            standing.add(merges.merge(new NewMerge(one, other, "The same person.", "lea")));
        }
    }

    /** Any of them may be refused because another rests on it; the newest never is. */
    private void undo(List<Merge> standing, Random random) {
        if (standing.isEmpty()) {
            return;
        }
        var any = standing.get(random.nextInt(standing.size()));
        try {
            merges.undo(any.askedAbsorbed(), any.id(), "max");
            standing.remove(any);
        } catch (LaterMergeStands refused) {
            var newest = Collections.max(
                    standing, Comparator.comparing(merge -> merge.id().number()));
            assertThatCode(() -> merges.undo(newest.survivor(), newest.id(), "max"))
                    .doesNotThrowAnyException();
            standing.remove(newest);
        }
    }

    private void showsTogether(MadeUpHistory history, List<Merge> standing) {
        var parents = new HashMap<CustomerId, CustomerId>();
        standing.forEach(merge -> parents.put(merge.absorbed(), merge.survivor()));
        for (var customer : history.customers) {
            var root = root(customer, parents);
            var together = history.customers.stream()
                    .filter(other -> root(other, parents).equals(root))
                    .toList();
            assertThat(members.of(customer)).startsWith(root).containsExactlyInAnyOrderElementsOf(together);
            dealings.shows(book, customer, together);
            shows(customer, root, together.stream().map(history::twin).toList());
        }
        standing.forEach(merge -> {
            assertThat(members.areOne(merge.askedSurvivor(), merge.survivor())).isTrue();
            assertThat(members.areOne(merge.askedAbsorbed(), merge.absorbed())).isTrue();
        });
    }

    private static CustomerId root(CustomerId customer, Map<CustomerId, CustomerId> parents) {
        var parent = parents.get(customer);
        return parent == null ? customer : root(parent, parents);
    }

    /** The customer shows what the twins show who were never merged. */
    private void shows(CustomerId customer, CustomerId root, List<CustomerId> twins) {
        var known = customers.get(customer);
        assertThat(known.id()).isEqualTo(root);
        assertThat(known.identifiers())
                .extracting(SourceIdentifier::value)
                .containsExactlyInAnyOrderElementsOf(twins.stream()
                        .flatMap(twin -> customers.get(twin).identifiers().stream())
                        .map(SourceIdentifier::value)
                        .toList());
        var facts = twins.stream()
                .flatMap(twin -> customers.facts(twin).stream())
                .collect(Collectors.toMap(
                        // what reaches somebody is kept side by side
                        fact -> fact.kind() + fact.source() + (fact.kind().equals("city") ? "" : fact.value()),
                        fact -> fact,
                        BinaryOperator.maxBy(
                                Comparator.comparing(Fact::observedAt).thenComparing(Fact::value))))
                .values();
        assertThat(customers.facts(customer))
                .extracting(MadeUpHistory::line)
                .containsExactlyInAnyOrderElementsOf(
                        facts.stream().map(MadeUpHistory::line).toList());
        var timeline = twins.stream()
                .flatMap(twin -> customers.timeline(twin, 100, null).items().stream())
                .map(MadeUpHistory::line)
                .toList();
        var shown = customers.timeline(customer, 100, null).items();
        assertThat(shown).extracting(MadeUpHistory::line).containsExactlyInAnyOrderElementsOf(timeline);
        assertThat(shown)
                .isSortedAccordingTo(Comparator.comparing(Interaction::at)
                        .thenComparing(i -> i.id().value())
                        .reversed());
        assertThat(customers.context(customer).interactions()).isEqualTo(timeline.size());
        assertThat(customers.context(customer).facts()).isEqualTo((int) facts.stream()
                .map(fact -> fact.kind() + fact.source())
                .distinct()
                .count());
    }
}
