package io.rapport.customer.nightly;

import static io.rapport.customer.nightly.MadeUpLives.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.alone.AloneTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.nightly.MadeUpLives.Life;
import io.rapport.engine.EngineClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A night deletes exactly what is due, whatever the lives look like. */
@AloneTest
class DueSetTest {

    @Autowired
    MadeUpLives lives;

    @Autowired
    Retention retention;

    @Autowired
    WhatIsLeft left;

    @Autowired
    LegalHolds holds;

    @Autowired
    Customers customers;

    @Autowired
    EngineClock clock;

    private final List<Life> all = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("io.rapport.TestDatabase#seeds")
    void a_night_deletes_exactly_what_is_due(long seed) {
        lives.none();
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            all.add(lives.life(random));
        }
        clock.moveTo(NOW);
        all.stream().filter(life -> life.held).forEach(life -> holds.place(life.id, "A claim is pending", "paul"));

        assertThat(retention.runIfDue()).isTrue();

        assertThat(left.ids("customer_record", "id")).isEqualTo(leftOf(life -> List.of(number(life))));
        assertThat(left.ids("customer_fact", "id"))
                .isEqualTo(leftOf(life ->
                        leftFacts(life).stream().map(MadeUpLives.Known::id).toList()));
        assertThat(left.ids("customer_interaction", "id"))
                .isEqualTo(leftOf(life ->
                        minus(life.said, life.held ? List.of() : book(life).said(), MadeUpLives.Said::id)));
        assertThat(left.ids("tiering_decision", "case when inputs_text = '' then 0 else id end"))
                .isEqualTo(leftOf(life ->
                        minus(life.tiers, life.held ? List.of() : book(life).tiers(), MadeUpLives.Decided::id)));
        assertThat(left.ids("notes_entry", "id"))
                .isEqualTo(leftOf(life ->
                        minus(life.notes, life.held ? List.of() : book(life).notes(), MadeUpLives.Noted::id)));
        assertThat(left.ids("commitments_entry", "id"))
                .isEqualTo(leftOf(life ->
                        minus(life.promises, life.held ? List.of() : book(life).promises(), MadeUpLives.Promised::id)));
        all.forEach(this::casesStayWithoutTheirWords);
        all.stream().filter(this::stays).forEach(this::whatCountsIsRight);
        whatWasReportedIsRight();
        again();
    }

    /** That there was a case stays; how another system calls it goes. */
    private void casesStayWithoutTheirWords(Life life) {
        var due = life.held ? List.of() : book(life).cases();
        life.cases.forEach(dealt -> assertThat(left.hasNoWords(dealt.id()))
                .as("%s of %s".formatted(dealt, life.id))
                .isEqualTo(due.contains(dealt)));
    }

    private void again() {
        assertThat(retention.runIfDue()).as("once a night").isFalse();
        var before = left.report();
        left.noNightYet();

        assertThat(retention.runIfDue()).isTrue();

        left.report().forEach((each, counts) -> {
            assertThat(counts.deleted()).as("deleted again: " + each).isZero();
            assertThat(counts.held()).isEqualTo(before.get(each).held());
            assertThat(counts.kept()).isEqualTo(before.get(each).kept());
        });
    }

    private void whatWasReportedIsRight() {
        var deleted = new HashMap<String, Long>();
        var held = new HashMap<String, Long>();
        all.forEach(
                life -> book(life).due().forEach((each, n) -> (life.held ? held : deleted).merge(each, n, Long::sum)));
        var kept = new HashMap<String, Long>();
        all.stream().filter(this::stays).forEach(life -> {
            kept.merge("customer-record", 1L, Long::sum);
            kept.merge(
                    "relationship-note",
                    (long) life.notes.size() - gone(life, book(life).notes()),
                    Long::sum);
            kept.merge(
                    "commitment",
                    (long) life.promises.size() - gone(life, book(life).promises()),
                    Long::sum);
            kept.merge(
                    "case-text",
                    (long) life.cases.size() - gone(life, book(life).cases()),
                    Long::sum);
            leftFacts(life).stream()
                    .filter(fact -> !fact.kind().startsWith("customer-"))
                    .forEach(fact -> kept.merge(ByTheBook.classOf(fact.kind()), 1L, Long::sum));
        });
        left.report().forEach((each, counts) -> {
            assertThat(counts.deleted()).as("deleted " + each).isEqualTo(deleted.getOrDefault(each, 0L));
            assertThat(counts.held()).as("held " + each).isEqualTo(held.getOrDefault(each, 0L));
            if (!List.of("conversation", "tier-decision").contains(each)) {
                assertThat(counts.kept()).as("kept " + each).isEqualTo(kept.getOrDefault(each, 0L));
            }
        });
        assertThat(left.report().get("conversation").kept())
                .isEqualTo(left.ids("customer_interaction", "id").size());
        assertThat(left.report().keySet()).contains("predictions", "business-figures", "special-care", "case-text");
    }

    /** Summary and latest facts as if what is gone had never been written. */
    private void whatCountsIsRight(Life life) {
        var said = minus(life.said, life.held ? List.of() : book(life).said(), MadeUpLives.Said::id);
        var context = customers.context(life.id);
        assertThat(context.interactions()).isEqualTo(said.size());
        assertThat(context.lastContactAt())
                .isEqualTo(life.said.stream()
                        .filter(one -> said.contains(one.id()))
                        .map(MadeUpLives.Said::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        var latest = leftFacts(life).stream()
                .collect(Collectors.toMap(
                        fact -> fact.kind() + "/" + fact.source(),
                        fact -> fact,
                        (one, other) -> one.at().isAfter(other.at()) ? one : other));
        assertThat(context.facts()).isEqualTo(latest.size());
        customers.facts(life.id).stream()
                .map(Fact::id)
                .map(id -> Long.parseLong(id.value().substring(2)))
                .forEach(id -> assertThat(latest.values()).anyMatch(fact -> fact.id() == id));
    }

    private static int gone(Life life, List<?> due) {
        return life.held ? 0 : due.size();
    }

    private boolean stays(Life life) {
        return life.held || !book(life).goes();
    }

    private List<MadeUpLives.Known> leftFacts(Life life) {
        var due = life.held ? List.of() : book(life).facts();
        return life.facts.stream().filter(fact -> !due.contains(fact)).toList();
    }

    private static ByTheBook book(Life life) {
        return new ByTheBook(life, NOW);
    }

    private TreeSet<Long> leftOf(Function<Life, List<Long>> ids) {
        return all.stream()
                .filter(this::stays)
                .flatMap(life -> ids.apply(life).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> List<Long> minus(List<T> these, List<?> gone, ToLongFunction<T> id) {
        return these.stream()
                .filter(one -> !gone.contains(one))
                .map(id::applyAsLong)
                .toList();
    }

    private static long number(Life life) {
        return Long.parseLong(life.id.value().substring(2));
    }
}
