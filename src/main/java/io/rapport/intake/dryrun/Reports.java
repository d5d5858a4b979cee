package io.rapport.intake.dryrun;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;
import io.rapport.customer.matching.Match;
import io.rapport.customer.matching.Verdict;
import io.rapport.kernel.csv.ReportCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The reports in CSV. {@code left} is the record that comes first: of the first file, or of the earlier line. */
final class Reports {

    private final List<Input> files;
    private final DryRun.People people;
    private final Figures figures;
    private final SiloMap silos;
    private final List<Match> matches;

    Reports(List<Input> files, DryRun.People people, Figures figures, SiloMap silos, List<Match> matches) {
        this.files = files;
        this.people = people;
        this.figures = figures;
        this.silos = silos;
        this.matches = matches;
    }

    void write(Path folder) throws IOException {
        writeMatches(folder);
        writeConflicts(folder.resolve("conflicts.csv"));
        writeUnmatched(folder.resolve("unmatched.csv"));
    }

    private void writeMatches(Path folder) throws IOException {
        try (var all = new ReportCsv(folder.resolve("matches.csv"), "left_id", "right_id", "score", "verdict", "why");
                var twice = new ReportCsv(
                        folder.resolve("duplicates.csv"), "file", "left_id", "right_id", "score", "verdict", "why")) {
            for (var match : matches) {
                boolean within = isWithin(match);
                (within ? figures.within : figures.across).merge(match.verdict(), 1L, Long::sum);
                Object[] row = row(match);
                // an id that two files use would say in matches.csv that two records of different files are one
                if (!within || !figures.areIdsShared() || files.size() == 1) {
                    all.row(row);
                }
                if (within && match.verdict() != Verdict.NO) {
                    twice.row(file(match.left()), row[0], row[1], row[2], row[3], row[4]);
                }
            }
        }
    }

    private Object[] row(Match match) {
        return new Object[] {
            people.id(match.left()),
            people.id(match.right()),
            String.format(Locale.ROOT, "%.4f", match.score()),
            match.verdict().code(),
            match.why()
        };
    }

    private boolean isWithin(Match match) {
        return people.file(match.left()) == people.file(match.right());
    }

    private String file(int at) {
        return files.get(people.file(at)).name();
    }

    private SiloMap.Silo silo(int at) {
        return silos.at(people.file(at));
    }

    private void writeConflicts(Path file) throws IOException {
        try (var csv = new ReportCsv(
                file,
                "left_file",
                "left_id",
                "right_file",
                "right_id",
                "verdict",
                "field",
                "left_value",
                "right_value")) {
            for (var match : matches) {
                if (match.verdict() != Verdict.NO) {
                    conflicts(match, csv);
                }
            }
        }
    }

    private void conflicts(Match match, ReportCsv csv) {
        var left = people.records.get(match.left());
        var right = people.records.get(match.right());
        for (var field : Field.values()) {
            var level = Comparison.level(match.pattern(), field);
            if (level == Level.ALIKE || level == Level.DIFFERENT) {
                conflict(match, csv, field.words(), value(left, field), value(right, field));
            }
        }
        left.facts().forEach((name, value) -> {
            var other = right.facts().getOrDefault(name, "");
            if (!other.isEmpty() && !other.equalsIgnoreCase(value)) {
                conflict(match, csv, name, value, other);
            }
        });
    }

    /** A house number may stand in the street's column. */
    private static String value(CustomerRecord entry, Field field) {
        var written = entry.person().get(field);
        return field == Field.HOUSE_NUMBER && written.isEmpty()
                ? entry.person().get(Field.STREET).orElse("")
                : written.orElse("");
    }

    private void conflict(Match match, ReportCsv csv, String field, String one, String two) {
        figures.conflicts.merge(field, 1L, Long::sum);
        silos.contradicts(field, silo(match.left()), silo(match.right()));
        csv.row(
                file(match.left()),
                people.id(match.left()),
                file(match.right()),
                people.id(match.right()),
                match.verdict().code(),
                field,
                one,
                two);
    }

    /** Nobody in another file, or with one file alone nobody in it, is or may be this person. */
    private void writeUnmatched(Path file) throws IOException {
        var matched = new BitSet();
        for (var match : matches) {
            if (match.verdict() != Verdict.NO && (files.size() == 1 || !isWithin(match))) {
                matched.set(match.left());
                matched.set(match.right());
                silos.met(match.left(), silo(match.left()), match.right(), silo(match.right()), match.verdict());
            }
        }
        try (var csv = new ReportCsv(file, "file", "line", "record_id")) {
            for (int i = matched.nextClearBit(0); i < people.records.size(); i = matched.nextClearBit(i + 1)) {
                csv.row(file(i), people.records.get(i).line(), people.id(i));
                figures.unmatched.merge(file(i), 1L, Long::sum);
            }
        }
    }
}
