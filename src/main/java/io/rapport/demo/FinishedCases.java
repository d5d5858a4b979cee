package io.rapport.demo;

import static io.rapport.commitments.CommitmentState.BROKEN;
import static io.rapport.commitments.CommitmentState.KEPT;
import static io.rapport.commitments.CommitmentState.WITHDRAWN;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.rapport.demo.MadeUpCustomers.MadeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The cases of the last year that somebody may want to look back at. */
final class FinishedCases {

    private static final int HOW_MANY = 48;
    private static final int OLDEST_DAYS = 335;
    private static final int NEWEST_DAYS = 14;
    private static final Set<String> URGENT = Set.of("technical-incident", "major-incident");
    private static final List<String> TYPES = List.of(
            "billing-question",
            "technical-incident",
            "delivery-issue",
            "billing-question",
            "complaint",
            "technical-incident",
            "delivery-issue");

    /** How a case can go, from its opening on. */
    private interface Course {
        void tell(DemoCase opened);
    }

    private final Cases cases;
    private final Cases.Book book;
    private final Instant now;
    private final List<MadeUp> customers;

    FinishedCases(Cases cases, Cases.Book book, List<MadeUp> customers, Instant now) {
        this.cases = cases;
        this.book = book;
        this.customers = customers;
        this.now = now;
    }

    /** Plans them evenly over the year, oldest first; every course comes again and again. */
    void plan() {
        var courses = courses();
        for (int n = 0; n < HOW_MANY; n++) {
            var daysAgo = OLDEST_DAYS - n * (OLDEST_DAYS - NEWEST_DAYS) / (HOW_MANY - 1);
            var day = now.minus(Duration.ofDays(daysAgo));
            var opened = cases.office().add(day, ofMinutes(20 + book.random().nextInt(540)));
            var type = n % 28 == 23 ? "major-incident" : TYPES.get(n % TYPES.size());
            var hours = URGENT.contains(type) ? cases.always() : cases.office();
            courses.get(n % courses.size()).tell(book.of(anyKnownAt(opened), type, opened, hours));
        }
        missedAndTriaged();
    }

    private List<Course> courses() {
        return List.of(
                this::plain,
                opened -> plain(opened.worked(ofMinutes(6))
                        .waitsFor("customer")
                        .worked(ofMinutes(50))
                        .isContinued()),
                opened -> opened.worked(ofMinutes(9)).isResolved().days(2),
                this::plain,
                opened -> answered(opened)
                        .wishes("credit", 20, book.why("credit"))
                        .worked(ofMinutes(30))
                        .isResolved()
                        .days(1)
                        .isConfirmed(),
                opened -> answered(opened)
                        .isPromised(book.promise(), ofHours(3))
                        .isResolved()
                        .days(1)
                        .promiseIs(BROKEN)
                        .isReopened()
                        .worked(ofMinutes(40))
                        .isResolved()
                        .worked(ofHours(2))
                        .isReviewed()
                        .days(1)
                        .isConfirmed()
                        .days(1)
                        .isScored(3),
                opened -> granted(answered(opened).wishes("goods", 140, book.why("goods"))),
                opened -> answered(opened)
                        .isPromised(book.promise(), ofHours(6))
                        .worked(ofMinutes(20))
                        .isWithdrawn()
                        .promiseIs(WITHDRAWN),
                opened -> granted(answered(opened).wishes("credit", 400, book.why("credit"))),
                this::plain,
                opened -> plain(answered(opened).goesToAnyOf("care-team", "billing-team")),
                opened -> answered(opened)
                        .wishes("waiver", 600, book.why("waiver"))
                        .worked(ofMinutes(30))
                        .isDeclined("The fee was agreed in writing. Offer to spread it over three months instead.")
                        .worked(ofMinutes(20))
                        .isResolved(),
                opened -> answered(opened)
                        .isResolved()
                        .days(1)
                        .isConfirmed()
                        .days(4)
                        .isReopened()
                        .worked(ofMinutes(60))
                        .isResolved()
                        .worked(ofHours(1))
                        .isReviewed(),
                opened -> granted(answered(opened)
                        .wishes("credit", 1500, book.why("credit"))
                        .worked(ofMinutes(10))
                        .isGranted()
                        .worked(ofMinutes(15))
                        .isGrantedBySecond()));
    }

    private void plain(DemoCase opened) {
        answered(opened)
                .isNoted(book.note())
                .isPromised(book.promise(), ofHours(8))
                .worked(ofMinutes(30 + book.random().nextInt(90)))
                .isResolved()
                .worked(ofMinutes(60))
                .isReviewed()
                .promiseIs(KEPT)
                .days(1)
                .isConfirmed()
                .days(1)
                .isScored(3 + book.random().nextInt(3));
    }

    private DemoCase answered(DemoCase opened) {
        return opened.worked(ofMinutes(3 + book.random().nextInt(9)))
                .isAnswered()
                .worked(ofMinutes(25));
    }

    private static void granted(DemoCase wished) {
        wished.worked(ofMinutes(15))
                .isGranted()
                .worked(ofMinutes(20))
                .isResolved()
                .days(1)
                .isConfirmed()
                .days(1)
                .isScored(5);
    }

    /** Promises that were missed, each looked at by the lead; and requests nobody understood at first. */
    private void missedAndTriaged() {
        for (int n = 0; n < 6; n++) {
            var opened = cases.office().add(now.minus(Duration.ofDays(300 - 40L * n)), ofHours(1));
            var type = n % 2 == 0 ? "complaint" : "billing-question";
            var late = book.of(anyKnownAt(opened), type, opened, cases.office());
            late.worked(ofHours(11)).isReviewed().isAnswered();
            late.worked(ofHours(40))
                    .isReviewed()
                    .isResolved()
                    .days(1)
                    .isConfirmed()
                    .days(1)
                    .isScored(2);
            var unclear = book.of(anyKnownAt(opened), "unclassified", opened, cases.office());
            plain(unclear.worked(ofMinutes(30)).isTriagedAs(TYPES.get(n % TYPES.size())));
        }
    }

    /** Somebody who was a customer for a week by then. */
    private MadeUp anyKnownAt(Instant opened) {
        var known = customers.stream()
                .filter(customer -> Portfolio.knownSince(customer, now).isBefore(opened.minus(Duration.ofDays(7))))
                .toList();
        return known.get(book.random().nextInt(known.size()));
    }
}
