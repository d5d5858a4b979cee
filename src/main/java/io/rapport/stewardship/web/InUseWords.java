package io.rapport.stewardship.web;

import io.rapport.customer.quality.InUse;
import io.rapport.customer.quality.InUse.AgeAtUse;
import io.rapport.customer.quality.InUse.Verified;
import io.rapport.customer.quality.InUse.Wrong;
import io.rapport.customer.quality.Judgement;
import io.rapport.customer.sources.SourceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How facts fare in use, in the words of the quality page. */
final class InUseWords {

    private static final String NONE = "–";

    private InUseWords() {}

    /** @param source null in the line of the whole kind; @param poor whether somebody should look */
    record WrongRow(
            @Nullable String title,
            boolean preference,
            @Nullable String source,
            long wrong,
            long used,
            String share,
            String most,
            String word,
            boolean poor) {}

    record VerifiedRow(
            String title,
            long offered,
            long made,
            String share,
            String least,
            String median,
            String p95,
            String word,
            boolean poor) {}

    record AgeRow(String decision, String title, long used, String median, String p95, String budget) {}

    record SourceRow(String title, String standing, boolean poor, String lag, String budget) {}

    /** A line for each kind of which something was used, and below it one for each source where there are several. */
    static List<WrongRow> wrong(InUse inUse) {
        return inUse.wrong().stream().flatMap(InUseWords::rows).toList();
    }

    private static Stream<WrongRow> rows(Wrong kind) {
        var rows = new ArrayList<WrongRow>();
        rows.add(new WrongRow(
                kind.title(),
                kind.preference(),
                kind.sources().size() == 1 ? kind.sources().get(0).title() : null,
                kind.wrong(),
                kind.used(),
                share(kind.wrong(), kind.used()),
                kind.rule().wrongMost().stripTrailingZeros().toPlainString() + " %",
                word(kind.judgement(), "too many"),
                kind.judgement() == Judgement.POOR));
        if (kind.sources().size() > 1) {
            kind.sources()
                    .forEach(source -> rows.add(new WrongRow(
                            null,
                            false,
                            source.title(),
                            source.wrong(),
                            source.used(),
                            share(source.wrong(), source.used()),
                            "",
                            "",
                            false)));
        }
        return rows.stream();
    }

    static List<VerifiedRow> verified(InUse inUse) {
        return inUse.verified().stream().map(InUseWords::row).toList();
    }

    private static VerifiedRow row(Verified kind) {
        return new VerifiedRow(
                kind.title(),
                kind.offered(),
                kind.made(),
                share(kind.made(), kind.offered()),
                kind.rule().madeLeast() + " %",
                span(kind.median()),
                span(kind.p95()),
                word(kind.judgement(), "too few"),
                kind.judgement() == Judgement.POOR);
    }

    static List<AgeRow> ages(InUse inUse) {
        return inUse.ages().stream().map(InUseWords::row).toList();
    }

    private static AgeRow row(AgeAtUse age) {
        return new AgeRow(
                age.decisionTitle(), age.title(), age.used(), span(age.median()), span(age.p95()), span(age.budget()));
    }

    private static final Map<SourceState.Standing, String> STANDINGS = Map.of(
            SourceState.Standing.NEVER_HEARD, "not connected yet",
            SourceState.Standing.FINE, "in time",
            SourceState.Standing.LATE, "late",
            SourceState.Standing.SILENT, "silent");

    /** Systems only: nobody waits for a person. */
    static List<SourceRow> sources(List<SourceState> states) {
        return states.stream()
                .filter(state -> !state.source().people())
                .map(state -> new SourceRow(
                        state.source().title(),
                        String.valueOf(STANDINGS.get(state.standing())),
                        state.standing().isGap(),
                        span(state.lag()),
                        span(state.source().lagBudget())))
                .toList();
    }

    private static String word(Judgement judgement, String poor) {
        return switch (judgement) {
            case POOR -> poor;
            case TOO_FEW -> "not enough to say";
            case GOOD -> "";
        };
    }

    private static String share(long part, long whole) {
        return whole == 0 ? NONE : String.format(Locale.ENGLISH, "%.1f %%", 100.0 * part / whole);
    }

    /** In the largest unit of which there are two, cut. */
    static String span(@Nullable Duration span) {
        if (span == null) {
            return NONE;
        }
        if (span.toDays() >= 2) {
            return span.toDays() + " days";
        }
        if (span.toHours() >= 2) {
            return span.toHours() + " hours";
        }
        return span.toMinutes() >= 2 ? span.toMinutes() + " minutes" : span.toSeconds() + " seconds";
    }
}
