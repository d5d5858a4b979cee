package io.rapport.rehearsal.report;

import static io.rapport.rehearsal.report.Html.duration;
import static io.rapport.rehearsal.report.Html.number;
import static io.rapport.rehearsal.report.Html.share;
import static io.rapport.rehearsal.report.Html.table;
import static io.rapport.rehearsal.report.Html.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** {@code summary.html}: one page that needs nothing else, for somebody who runs a service desk. */
final class SummaryPage {

    /** A page stays readable; the whole list is in unusable.csv. */
    private static final int LINES_SHOWN = 100;

    private final Report report;
    private final Assumptions assumptions;

    SummaryPage(Report report) {
        this.report = report;
        this.assumptions = new Assumptions(report);
    }

    String html() {
        return frame().replace("{title}", text(report.log().name()))
                .replace(
                        "{body}",
                        String.join(
                                "\n",
                                tiles(),
                                section("Promises kept", promises()),
                                report.agreement().html(),
                                section("How long it took", durations()),
                                section("Hand-overs and reopenings", moves()),
                                section("How the cases ended", ends()),
                                section("Lines that could not be used", unusable()),
                                section("What was assumed", assumptions.html()),
                                section("Models and rules in force", rules())));
    }

    private static String frame() {
        try {
            return new ClassPathResource("rehearsal/summary.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException packedWrongly) {
            throw new UncheckedIOException(packedWrongly);
        }
    }

    private static String section(String title, String html) {
        return "<section><h2>%s</h2>%n%s</section>".formatted(text(title), html);
    }

    private String tiles() {
        var all = Figures.of(report.cases());
        return "<div class=\"tiles\">%s%s%s%s%s%s</div>"
                .formatted(
                        tile(number(all.cases()), "cases"),
                        tile(number(report.log().rows()), "events"),
                        tile(percent(all.responses()), "first answers in time"),
                        tile(percent(all.resolutions()), "resolved in time"),
                        tile(number(all.handovers()), "hand-overs"),
                        tile(number(all.reopens()), "reopenings"));
    }

    private static String tile(String number, String what) {
        return "<div><b>%s</b>%s</div>".formatted(number, what);
    }

    private static String percent(Figures.Kept kept) {
        return kept.judged() == 0 ? "–" : "%.0f %%".formatted(kept.percent());
    }

    private String promises() {
        return by("Tier", CaseOutcome::tier)
                + by("Request type", CaseOutcome::type)
                + by("Team at the end", CaseOutcome::team);
    }

    private String by(String what, Function<CaseOutcome, String> group) {
        var rows = Figures.by(report.cases(), group).stream()
                .map(entry -> List.of(
                        text(entry.getKey()),
                        number(entry.getValue().cases()),
                        share(entry.getValue().responses()),
                        share(entry.getValue().resolutions()),
                        number(entry.getValue().resolutions().judged()
                                - entry.getValue().resolutions().kept()),
                        number(entry.getValue().handovers()),
                        number(entry.getValue().reopens())))
                .toList();
        return table(
                List.of(
                        what,
                        "Cases",
                        "Answered in time",
                        "Resolved in time",
                        "Resolved late",
                        "Hand-overs",
                        "Reopenings"),
                6,
                rows);
    }

    private String durations() {
        return table(
                List.of("From opening to", "Cases", "Half within", "Nine of ten within"),
                3,
                List.of(
                        took("the first answer", CaseOutcome::firstResponseAt),
                        took("the resolution", CaseOutcome::resolvedAt),
                        took("closing", CaseOutcome::closedAt)));
    }

    private List<String> took(String what, Function<CaseOutcome, @Nullable Instant> until) {
        var took = Figures.took(report.cases(), until);
        return List.of(what, number(took.cases()), duration(took.median()), duration(took.ninth()));
    }

    private String moves() {
        return table(
                List.of("How often", "Cases handed over", "Cases reopened"),
                2,
                List.of(
                        moved("never", 0, 0),
                        moved("once", 1, 1),
                        moved("twice", 2, 2),
                        moved("more often", 3, Integer.MAX_VALUE)));
    }

    private List<String> moved(String how, int from, int to) {
        return List.of(
                how,
                number(report.cases().stream()
                        .filter(k -> k.handovers() >= from && k.handovers() <= to)
                        .count()),
                number(report.cases().stream()
                        .filter(k -> k.reopens() >= from && k.reopens() <= to)
                        .count()));
    }

    private String ends() {
        var ends =
                Figures.by(report.cases(), kase -> kase.endEvent() == null ? "did not end" : kase.endEvent()).stream()
                        .map(entry -> List.of(
                                text(entry.getKey()), number(entry.getValue().cases())))
                        .toList();
        var unfinished = report.unfinished().stream()
                .limit(LINES_SHOWN)
                .map(kase -> List.of(text(kase.id()), text(Objects.requireNonNullElse(kase.failure(), ""))))
                .toList();
        return table(List.of("End of the diagram", "Cases"), 1, ends)
                + (unfinished.isEmpty() ? "" : table(List.of("Did not end", "Why"), 0, unfinished));
    }

    private String unusable() {
        var lines = report.log().unusable();
        if (lines.isEmpty()) {
            return "<p>None: every line was used.</p>";
        }
        var rows = lines.stream()
                .limit(LINES_SHOWN)
                .map(line -> List.of(number(line.line()), text(line.kase()), text(line.reason())))
                .toList();
        return table(List.of("Line", "Case", "Why"), 0, rows)
                + "<p>%s in all; the whole list is in <code>unusable.csv</code>.</p>".formatted(number(lines.size()));
    }

    private String rules() {
        var rules = report.cases().stream()
                .filter(kase -> kase.promised() != null)
                .flatMap(kase -> kase.promised().rules().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
                .map(used -> List.of(
                        text(used.getKey().table()),
                        text(used.getKey().rule()),
                        number(used.getKey().version()),
                        number(used.getValue())))
                .toList();
        var models = report.models().entrySet().stream()
                .map(model -> "%s v%d".formatted(HtmlUtils.htmlEscape(model.getKey()), model.getValue()))
                .collect(Collectors.joining(", "));
        return table(List.of("Table", "Rule", "Version", "Cases"), 2, rules) + "<p>In force: " + models + ".</p>";
    }
}
