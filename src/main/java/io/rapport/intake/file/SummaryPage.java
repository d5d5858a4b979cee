package io.rapport.intake.file;

import io.rapport.customer.matching.MatchRules;
import io.rapport.customer.matching.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** {@code summary.html}: one page that needs nothing else, for whoever answers for the customers. */
final class SummaryPage {

    private static final int SHOWN = 100;

    private final List<CustomerFile> files;
    private final DryRun.People people;
    private final Figures figures;

    SummaryPage(List<CustomerFile> files, DryRun.People people, Figures figures) {
        this.files = files;
        this.people = people;
        this.figures = figures;
    }

    String html() {
        var title = files.stream().map(CustomerFile::name).collect(Collectors.joining(", "));
        return frame().replace("{title}", text(title))
                .replace(
                        "{body}",
                        String.join(
                                "\n",
                                tiles(),
                                section("The same people", "matches.csv, duplicates.csv", same()),
                                section("Alone", "unmatched.csv", alone()),
                                section("Contradicting each other", "conflicts.csv", conflicts()),
                                section("Lost", "lost.csv", lost()),
                                section("How the columns were read", "", columns()),
                                section("How it was decided", "", decided())));
    }

    private static String frame() {
        try {
            return new ClassPathResource("customer/dry-run.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException packedWrongly) {
            throw new UncheckedIOException(packedWrongly);
        }
    }

    private static String section(String title, String file, String html) {
        var where = file.isEmpty() ? "" : " <small>" + text(file) + "</small>";
        return "<section><h2>%s%s</h2>%n%s</section>".formatted(text(title), where, html);
    }

    private String tiles() {
        return "<div class=\"tiles\">%s%s%s%s%s%s</div>"
                .formatted(
                        tile(people.records.size(), "records"),
                        tile(figures.with(Verdict.SURE), "pairs surely one person"),
                        tile(figures.with(Verdict.ASK), "pairs to ask about"),
                        tile(
                                figures.unmatched.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                "records alone"),
                        tile(figures.conflicting(), "contradictions"),
                        tile(figures.lost(), "lines and values lost"));
    }

    private static String tile(long number, String what) {
        return "<div><b>%s</b>%s</div>".formatted(number(number), what);
    }

    private String same() {
        var rows = List.of(row("Within a file", figures.within), row("Across files", figures.across));
        return table(List.of("Pairs", "Surely one person", "To ask about", "Shown, but two people"), rows)
                + "<p>%s pairs were compared. A sure pair would be joined by an import; for the others a steward gets a task.</p>"
                        .formatted(number(figures.pairs()))
                + (figures.areIdsShared() && files.size() > 1
                        ? "<p>The files use the same ids for different records, so pairs within a file are in duplicates.csv only.</p>"
                        : "");
    }

    private static List<String> row(String what, Map<Verdict, Long> counts) {
        return List.of(
                what,
                number(counts.getOrDefault(Verdict.SURE, 0L)),
                number(counts.getOrDefault(Verdict.ASK, 0L)),
                number(counts.getOrDefault(Verdict.NO, 0L)));
    }

    private String alone() {
        var rows = figures.records.entrySet().stream()
                .map(file -> List.of(
                        file.getKey(),
                        number(file.getValue()),
                        number(figures.unmatched.getOrDefault(file.getKey(), 0L))))
                .toList();
        return table(List.of("File", "Records", "Alone"), rows);
    }

    private String conflicts() {
        var rows = figures.conflicts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(field -> List.of(field.getKey(), number(field.getValue())))
                .toList();
        return rows.isEmpty() ? "<p>None.</p>" : table(List.of("Field", "Pairs that differ in it"), rows);
    }

    private String lost() {
        var values = figures.lostValues.entrySet().stream()
                .map(lost -> List.of(lost.getKey().get(0), lost.getKey().get(1), number(lost.getValue())))
                .toList();
        var lines = figures.unreadableKept.stream()
                .limit(SHOWN)
                .map(lost -> List.of(lost.file(), lost.why(), number(lost.line())))
                .toList();
        return (values.isEmpty() ? "<p>No value is lost.</p>" : table(List.of("File", "Column", "Values"), values))
                + (lines.isEmpty()
                        ? "<p>Every line was read.</p>"
                        : "<p>%s lines cannot be read.</p>".formatted(number(figures.unreadable()))
                                + table(List.of("File", "Why", "Line"), lines));
    }

    private String columns() {
        var rows = files.stream()
                .map(file -> List.of(
                        file.name(),
                        file.columns().entrySet().stream()
                                .map(column -> column.getKey() + " = "
                                        + column.getValue().code())
                                .collect(Collectors.joining(", ")),
                        file.unmapped().isEmpty() ? "none" : String.join(", ", file.unmapped())))
                .toList();
        return table(List.of("File", "Read as", "Not mapped"), rows)
                + "<p>Wrong? Say which column is what with <code>--mapping</code>.</p>";
    }

    private static String decided() {
        var rules = MatchRules.standard();
        return String.format(
                Locale.ENGLISH,
                "<p>Sure from %.2f on: %s To be asked about from %.2f on: %s</p>",
                rules.sure(),
                text(rules.because().get("sure")),
                rules.ask(),
                text(rules.because().get("ask")));
    }

    private static String table(List<String> headings, List<List<String>> rows) {
        var head = headings.stream()
                .map(heading -> "<th>" + text(heading) + "</th>")
                .collect(Collectors.joining());
        var body = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + text(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><thead><tr>%s</tr></thead><tbody>%n%s</tbody></table>%n".formatted(head, body);
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
