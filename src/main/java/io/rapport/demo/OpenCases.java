package io.rapport.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.rapport.demo.MadeUpCustomers.MadeUp;
import io.rapport.engine.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is on people's lists today, told backwards from now. */
final class OpenCases {

    /** One for each team. */
    private static final List<String> TYPES = List.of("billing-question", "technical-incident", "delivery-issue");

    /** Somebody has a case in hand before it is answered: from that is measured how long one takes. */
    private static final Duration TAKEN_AFTER = ofMinutes(2);

    private final Cases cases;
    private final Cases.Book book;
    private final Decisions tables;
    private final Instant now;
    private final Map<String, Deque<MadeUp>> customers = new HashMap<>();

    /** @param byTier the customers of each tier; each is used once, in turn */
    OpenCases(Cases cases, Cases.Book book, Decisions tables, Map<String, List<MadeUp>> byTier, Instant now) {
        this.cases = cases;
        this.book = book;
        this.tables = tables;
        this.now = now;
        byTier.forEach((tier, all) -> customers.put(tier, new ArrayDeque<>(all)));
    }

    void plan() {
        TYPES.forEach(this::onTheList);
        exceptions();
        aroundTheClock();
        for (int n = 0; n < 2; n++) {
            opened("standard", "unclassified", ofMinutes(15 + 20L * n));
        }
        for (var tier : List.of("platinum", "gold", "silver", "standard", "standard")) {
            opened(tier, "complaint", ofHours(12))
                    .worked(TAKEN_AFTER)
                    .isClaimed()
                    .worked(ofMinutes(20).minus(TAKEN_AFTER))
                    .isAnswered()
                    .worked(ofHours(4))
                    .isClaimed()
                    .worked(ofHours(1))
                    .isResolved();
        }
    }

    /** New, answered, taken, waiting, soon due, and missed: one list has some of each. */
    private void onTheList(String type) {
        opened("gold", type, ofMinutes(18));
        opened("standard", type, ofMinutes(26));
        answered("gold", type, ofHours(5)).isClaimed().isNoted(book.note()).isPromised(book.promise(), ofHours(2));
        answered("silver", type, ofHours(6)).isNoted(book.note()).isPromised(book.promise(), ofHours(20));
        answered("standard", type, ofHours(4));
        answered("silver", type, ofHours(9)).worked(ofHours(1)).waitsFor("customer");
        answered("standard", type, ofHours(8)).worked(ofHours(2)).waitsFor("vendor");
        dueIn("gold", type, ofMinutes(80));
        dueIn("silver", type, ofMinutes(170));
        opened("standard", type, targetOf("standard", type, "respondWithin").plusHours(3));
        answered("silver", type, targetOf("silver", type, "resolveWithin").plusHours(4));
    }

    private void exceptions() {
        answered("standard", "billing-question", ofHours(3)).wishes("credit", 140, book.why("credit"));
        answered("silver", "delivery-issue", ofHours(4)).wishes("goods", 90, book.why("goods"));
        answered("gold", "technical-incident", ofHours(3)).wishes("deadline", 60, book.why("deadline"));
        answered("gold", "billing-question", ofHours(4)).wishes("credit", 400, book.why("credit"));
        answered("gold", "complaint", ofHours(3)).wishes("waiver", 650, book.why("waiver"));
        answered("platinum", "complaint", ofHours(5))
                .wishes("goods", 1500, book.why("goods"))
                .worked(ofHours(1))
                .isGranted();
        answered("silver", "billing-question", ofHours(6))
                .wishes("waiver", 300, book.why("waiver"))
                .worked(ofHours(1))
                .isDeclined("Already waived twice this year. Offer the smaller contract instead.");
    }

    /** What cannot wait is due within hours on whatever day and hour Rapport is started for the first time. */
    private void aroundTheClock() {
        urgent("gold", "major-incident", ofMinutes(160), ofMinutes(7)).isClaimed();
        urgent("standard", "major-incident", ofMinutes(100), ofMinutes(9));
        urgent("platinum", "technical-incident", ofMinutes(290), ofMinutes(20));
        urgent("platinum", "technical-incident", ofMinutes(350), ofMinutes(15)).isClaimed();
    }

    private DemoCase urgent(String tier, String type, Duration ago, Duration answeredAfter) {
        return book.of(any(tier), type, now.minus(ago), cases.always())
                .worked(answeredAfter)
                .isAnswered();
    }

    private DemoCase opened(String tier, String type, Duration ago) {
        return book.of(any(tier), type, Cases.before(cases.office(), now, ago), cases.office());
    }

    private DemoCase answered(String tier, String type, Duration ago) {
        return opened(tier, type, ago)
                .worked(TAKEN_AFTER)
                .isClaimed()
                .worked(ofMinutes(20 + book.random().nextInt(20)).minus(TAKEN_AFTER))
                .isAnswered();
    }

    /** Answered long ago, and to be solved after this much more business time. */
    private void dueIn(String tier, String type, Duration left) {
        var due = cases.office().add(now, left);
        var opened = Cases.before(cases.office(), due, targetOf(tier, type, "resolveWithin"));
        book.of(any(tier), type, opened, cases.office())
                .worked(TAKEN_AFTER)
                .isClaimed()
                .worked(ofMinutes(35).minus(TAKEN_AFTER))
                .isAnswered();
    }

    /** What the service-level table promises; the demo follows the table when somebody changes it. */
    private Duration targetOf(String tier, String type, String target) {
        var level = tables.decide("serviceLevel", Map.of("tier", tier, "requestType", type));
        return Duration.parse(level.text(target));
    }

    private MadeUp any(String tier) {
        var queue = customers.getOrDefault(tier, new ArrayDeque<>());
        var first = queue.poll();
        if (first == null) {
            throw new IllegalStateException(
                    "The demo company has no %s customer. Change the facts in Portrait, or the tier tables."
                            .formatted(tier));
        }
        queue.add(first);
        return first;
    }
}
