package io.rapport.rehearsal.report;

import static io.rapport.rehearsal.report.Html.number;
import static io.rapport.rehearsal.report.Html.share;
import static io.rapport.rehearsal.report.Html.table;
import static io.rapport.rehearsal.report.Html.text;

import io.rapport.kernel.csv.ReportCsv;
import io.rapport.rehearsal.report.Figures.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether our promises and verdicts are those of the tool that wrote the log; nothing where the log has none. */
public final class Agreement {

    private static final String[] HEADINGS = {
        "case_id",
        "request_type",
        "rule",
        "opened_at",
        "due_at",
        "log_due_at",
        "seconds_later",
        "kept",
        "log_kept",
        "failure"
    };

    private final List<Comparison> all;
    private final DateTimeFormatter time;

    Agreement(List<Comparison> all, ZoneId zone) {
        this.all = all;
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    }

    /** Whether the log says what was promised at all. */
    public boolean isAsked() {
        return !all.isEmpty();
    }

    /** For the one who started it: how many verdicts and due times are the same. */
    public String sentence() {
        return String.format(
                Locale.ENGLISH,
                "%s of %s verdicts are those of the log; %s of %s due times are within a minute of those of the log.",
                number(verdicts(all).kept()),
                number(verdicts(all).judged()),
                number(dues(all).kept()),
                number(dues(all).judged()));
    }

    /** {@code differences.csv}: each case in which a verdict or a due time is another; only its heading when none is. */
    void write(Path file) throws IOException {
        try (var csv = new ReportCsv(file, HEADINGS)) {
            all.stream().filter(Comparison::differs).forEach(one -> write(csv, one));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private void write(ReportCsv csv, Comparison one) {
        csv.row(
                one.ours().id(),
                one.ours().type(),
                one.rule(),
                at(one.ours().openedAt()),
                at(one.dueAt()),
                at(one.theirs().dueAt()),
                one.later() == null ? null : one.later().toSeconds(),
                one.kept(),
                one.theirs().kept(),
                one.ours().failure());
    }

    /** A section of the page, empty where the log has no promises of its own. */
    String html() {
        if (!isAsked()) {
            return "";
        }
        var groups = all.stream()
                .filter(one -> one.isJudged() || one.isDue())
                .collect(Collectors.groupingBy(
                        one -> one.ours().type() + "\u0000" + one.rule(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Agreement::row)
                .toList();
        return "<section><h2>Beside the log’s own promises</h2>"
                + table(
                        List.of("Request type", "Rule", "Verdicts", "the same", "", "Due times", "within a minute", ""),
                        6,
                        groups)
                + "<p>%s Each case that differs is in <code>differences.csv</code>.</p></section>"
                        .formatted(text(sentence()));
    }

    private static List<String> row(List<Comparison> group) {
        var first = group.get(0);
        return List.of(
                text(first.ours().type()),
                text(first.rule()),
                number(verdicts(group).judged()),
                number(verdicts(group).kept()),
                share(verdicts(group)),
                number(dues(group).judged()),
                number(dues(group).kept()),
                share(dues(group)));
    }

    /** How many there are to compare, and how many are the same. */
    private static Kept verdicts(List<Comparison> some) {
        return new Kept(
                some.stream().filter(Comparison::isJudged).count(),
                some.stream()
                        .filter(one -> one.isJudged() && one.isSameVerdict())
                        .count());
    }

    private static Kept dues(List<Comparison> some) {
        return new Kept(
                some.stream().filter(Comparison::isDue).count(),
                some.stream().filter(one -> one.isDue() && one.isSameDue()).count());
    }

    private @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : time.format(instant);
    }
}
