package io.rapport.intake.dryrun;

import static io.rapport.intake.dryrun.Html.alarm;
import static io.rapport.intake.dryrun.Html.number;
import static io.rapport.intake.dryrun.Html.section;
import static io.rapport.intake.dryrun.Html.table;
import static io.rapport.intake.dryrun.Html.text;
import static io.rapport.intake.dryrun.Html.tile;

import io.rapport.customer.matching.MatchRules;
import io.rapport.customer.matching.Verdict;
import io.rapport.intake.bulk.RefusedCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** {@code summary.html}: one page that needs nothing else, for whoever answers for the customers. */
final class SummaryPage {

    private static final int SHOWN = 100;

    private final List<Input> files;
    private final DryRun.People people;
    private final Figures figures;
    private final SiloMap silos;
    private final PromiseReport promises;

    SummaryPage(List<Input> files, DryRun.People people, Figures figures, SiloMap silos, PromiseReport promises) {
        this.files = files;
        this.people = people;
        this.figures = figures;
        this.silos = silos;
        this.promises = promises;
    }

    String html() {
        var title = files.stream().map(Input::name).collect(Collectors.joining(", "));
        return frame().replace("{title}", text(title))
                .replace(
                        "{body}",
                        String.join(
                                "\n",
                                obstacles(),
                                tiles(),
                                section("Open promises", PromiseReport.NAME, promises.html()),
                                isOne() ? section("Alone", "unmatched.csv", alone()) : map(),
                                contradictions(),
                                section("The same people", "matches.csv, duplicates.csv", same()),
                                section("Lines that would be refused", RefusedCsv.NAME, refused()),
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

    private String obstacles() {
        return figures.obstacles().stream()
                .map(why -> "<p class=\"stop\">%s</p>".formatted(text(why)))
                .collect(Collectors.joining("\n"));
    }

    private String tiles() {
        return "<div class=\"tiles\">%s%s%s%s%s%s%s%s%s</div>"
                .formatted(
                        tile(people.records.size(), "records"),
                        promises(),
                        tile(figures.with(Verdict.SURE), "pairs surely one person"),
                        tile(figures.with(Verdict.ASK), "pairs to ask about"),
                        tile(figures.alone(), "records alone"),
                        tile(figures.conflicting(), "contradictions"),
                        tile(figures.refused(), "lines refused"),
                        tile(figures.lostKnowledge(), "preferences and other facts lost"),
                        tile(figures.lost(), "values lost in all"));
    }

    private String promises() {
        return figures.arePromisesKnown()
                ? tile(figures.openPromises(), "open promises") + alarm(figures.lostPromises(), "open promises lost")
                : "";
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

    private boolean isOne() {
        return figures.records.size() == 1;
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

    private String map() {
        return section("Silo map: which system knows whom", "unmatched.csv", silos.customers())
                + section("Silo map: what lies where", "", silos.kinds());
    }

    private String contradictions() {
        return section(
                isOne() ? "Contradicting each other" : "Silo map: who contradicts whom",
                "conflicts.csv",
                "<p>How many pairs that are or may be one customer differ.</p>" + silos.contradictions());
    }

    private String lost() {
        var values = figures.lostValues.entrySet().stream()
                .map(lost -> Stream.concat(lost.getKey().stream(), Stream.of(number(lost.getValue())))
                        .toList())
                .toList();
        return values.isEmpty()
                ? "<p>No value is lost.</p>"
                : table(List.of("File", "Column", "What it says", "Values"), values);
    }

    private String refused() {
        if (figures.refused() == 0) {
            return figures.obstacles().isEmpty()
                    ? "<p>None: into an empty database, every line would be taken.</p>"
                    : "<p>Every line can be read; more is looked at in a file that can be imported.</p>";
        }
        var rows = figures.refusedKept.stream()
                .limit(SHOWN)
                .map(one -> List.of(
                        one.file(),
                        one.reason().field(),
                        one.reason().why(),
                        number(one.reason().line())))
                .toList();
        return "<p>%s. A line is taken whole or refused whole.</p>".formatted(number(figures.refused()))
                + table(List.of("File", "Field", "Why", "Line"), rows);
    }

    private String columns() {
        var rows = files.stream()
                .filter(input -> input.trial().isOfCustomers())
                .map(SummaryPage::columns)
                .toList();
        return table(List.of("File", "Read as", "Not mapped"), rows)
                + "<p>Wrong? Say which column is what with <code>--mapping</code>.</p>";
    }

    private static List<String> columns(Input input) {
        var columns = input.columns();
        var unmapped = input.file().unmapped().stream()
                .filter(heading -> !columns.containsKey(heading))
                .collect(Collectors.joining(", "));
        return List.of(
                input.name(),
                columns.entrySet().stream()
                        .map(column ->
                                column.getKey() + " = " + column.getValue().code())
                        .collect(Collectors.joining(", ")),
                unmapped.isEmpty() ? "none" : unmapped);
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
}
