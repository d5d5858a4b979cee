package io.rapport.customer.nightly;

import io.rapport.customer.nightly.MadeUpLives.Dealt;
import io.rapport.customer.nightly.MadeUpLives.Decided;
import io.rapport.customer.nightly.MadeUpLives.Known;
import io.rapport.customer.nightly.MadeUpLives.Life;
import io.rapport.customer.nightly.MadeUpLives.Noted;
import io.rapport.customer.nightly.MadeUpLives.Promised;
import io.rapport.customer.nightly.MadeUpLives.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is due of one life, written down from the table by hand and without any of the code under test. */
final class ByTheBook {

    private static final Set<String> STAY = Set.of("customer-since", "customer-until");

    private final Life life;
    private final Instant now;

    ByTheBook(Life life, Instant now) {
        this.life = life;
        this.now = now;
    }

    List<Known> facts() {
        return life.facts.stream()
                .filter(fact -> !STAY.contains(fact.kind()) && isDue(fact))
                .toList();
    }

    List<Said> said() {
        return life.said.stream().filter(said -> over(since(said), "P3Y")).toList();
    }

    /** Of a case it counts from when the case was closed, and not at all before. */
    private static @Nullable Instant since(Said said) {
        var of = said.of();
        return of == null ? said.at() : of.closedAt() == null ? null : later(said.at(), of.closedAt());
    }

    List<Noted> notes() {
        return life.notes.stream()
                .filter(note -> over(note.at(), lifetime(note.category()))
                        || note.category().equals("family")
                                && "withdrawn"
                                        .equals(newest("family-note-consent").value())
                        || over(left(), "P30D"))
                .toList();
    }

    private static String lifetime(String category) {
        return switch (category) {
            case "relationship" -> "P1095D";
            case "preference" -> "P730D";
            default -> "P365D";
        };
    }

    List<Promised> promises() {
        return life.promises.stream()
                .filter(promise -> over(promise.settledAt(), "P3Y") || over(left(), "P3Y"))
                .toList();
    }

    /** Whose other system's id goes. */
    List<Dealt> cases() {
        return life.cases.stream()
                .filter(dealt -> over(dealt.closedAt(), "P3Y"))
                .toList();
    }

    List<Decided> tiers() {
        var newest = life.tiers.stream()
                .max(Comparator.comparing(Decided::at).thenComparing(Decided::id))
                .orElse(null);
        return life.tiers.stream()
                .filter(tier -> over(tier.at(), "P3Y") && !tier.equals(newest) || over(left(), "P1Y"))
                .toList();
    }

    /** Whether the customer goes as a whole. */
    boolean goes() {
        var others =
                life.facts.stream().filter(fact -> !STAY.contains(fact.kind())).count();
        return over(left(), "P4Y")
                && facts().size() == others
                && said().size() == life.said.size()
                && tiers().size() == life.tiers.size()
                && notes().size() == life.notes.size()
                && promises().size() == life.promises.size()
                && cases().size() == life.cases.size();
    }

    /** Class to how much of it is due. */
    Map<String, Long> due() {
        var due = new HashMap<String, Long>();
        facts().forEach(fact -> due.merge(classOf(fact.kind()), 1L, Long::sum));
        due.merge("conversation", (long) said().size(), Long::sum);
        due.merge("tier-decision", (long) tiers().size(), Long::sum);
        due.merge("relationship-note", (long) notes().size(), Long::sum);
        due.merge("commitment", (long) promises().size(), Long::sum);
        due.merge("case-text", (long) cases().size(), Long::sum);
        due.merge("customer-record", goes() ? 1L : 0L, Long::sum);
        return due;
    }

    private boolean isDue(Known fact) {
        return switch (classOf(fact.kind())) {
            case "business-figures" ->
                over(fact.at(), "P10Y") && !fact.equals(newest(fact.kind())) || over(left(), "P10Y");
            case "predictions" -> over(fact.at(), "P1Y") || over(left(), "P30D");
            case "special-care" ->
                "withdrawn".equals(newest("accessibility-consent").value()) || over(left(), "P30D");
            default -> over(left(), "P4Y");
        };
    }

    static String classOf(String kind) {
        return switch (kind) {
            case "annual-value" -> "business-figures";
            case "churn-risk" -> "predictions";
            case "accessibility-consent", "family-note-consent" -> "consent-record";
            case "accessibility-need" -> "special-care";
            default -> "customer-record";
        };
    }

    private Known newest(String kind) {
        return life.facts.stream()
                .filter(fact -> fact.kind().equals(kind))
                .max(Comparator.comparing(Known::at))
                .orElseThrow();
    }

    private @Nullable Instant left() {
        if (life.facts.stream().noneMatch(fact -> fact.kind().equals("customer-until"))) {
            return null;
        }
        var until = LocalDate.parse(newest("customer-until").value());
        var cameBack = life.facts.stream().anyMatch(fact -> fact.kind().equals("customer-since"))
                && LocalDate.parse(newest("customer-since").value()).isAfter(until);
        if (cameBack || life.cases.stream().anyMatch(dealt -> dealt.closedAt() == null)) {
            return null;
        }
        var stated = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return alive().reduce(stated, ByTheBook::later);
    }

    /** The moments at which there was a relationship, whatever a source says of its end. */
    private Stream<Instant> alive() {
        var ends = life.facts.stream()
                .filter(fact -> fact.kind().equals("customer-until"))
                .map(fact -> fact.source() + fact.at())
                .toList();
        return Stream.of(
                        Stream.of(life.registeredAt),
                        life.said.stream().map(Said::at),
                        life.cases.stream().map(Dealt::closedAt),
                        life.promises.stream()
                                .map(promise -> promise.settledAt() == null ? promise.dueAt() : promise.settledAt()),
                        life.facts.stream()
                                .filter(fact -> !fact.kind().equals("churn-risk"))
                                .filter(fact -> !ends.contains(fact.source() + fact.at()))
                                .map(Known::at))
                .flatMap(Function.identity());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean over(@Nullable Instant start, String period) {
        return start != null
                && !start.atOffset(ZoneOffset.UTC)
                        .plus(Period.parse(period))
                        .toInstant()
                        .isAfter(now);
    }
}
