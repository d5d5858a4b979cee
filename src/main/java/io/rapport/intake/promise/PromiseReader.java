package io.rapport.intake.promise;

import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.commitments.bulk.ToldChecks;
import io.rapport.commitments.bulk.ToldCommitment;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Words;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.Meaning;
import io.rapport.kernel.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a promise of a row. A day is due at its last minute, on the clock of the row's zone or of the mapping's; who has to
 * keep it is the team that the row names, where it is one of ours, or else the mapping's.
 */
public final class PromiseReader {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** What systems call what becomes of a promise, besides our own words. */
    private static final Map<String, CommitmentState> OUTCOMES = Map.of(
            "offen", CommitmentState.OPEN,
            "pending", CommitmentState.OPEN,
            "done", CommitmentState.KEPT,
            "gehalten", CommitmentState.KEPT,
            "erledigt", CommitmentState.KEPT,
            "gebrochen", CommitmentState.BROKEN,
            "cancelled", CommitmentState.WITHDRAWN);

    private static final Set<String> THE_CUSTOMER = Set.of("customer", "kunde", "kundin", "client");
    private static final Set<String> YES = Set.of("true", "yes", "ja", "1");

    private final @Nullable String source;
    private final FileMapping mapping;
    private final Dates.Order order;
    private final ToldChecks checks;
    private final Clock clock;

    /** A cell by what its column is; null when there is no such column, or nothing in it. */
    public interface Cells {
        @Nullable
        String find(Meaning meaning);

        /** The cell, or something else when there is none. */
        default String or(Meaning meaning, String otherwise) {
            var value = find(meaning);
            return value == null ? otherwise : value;
        }
    }

    /** Whose promise it is, and when what its row says without a time was so. */
    public record Row(long line, SourceIdentifier customer, boolean registers, Instant asOf) {}

    /** @param source the system the file comes from; null when that is not known yet */
    public PromiseReader(
            @Nullable String source, FileMapping mapping, Dates.Order order, ToldChecks checks, Clock clock) {
        this.source = source == null ? null : checks.code(source);
        this.mapping = mapping;
        this.order = order;
        this.checks = checks;
        this.clock = clock;
    }

    /** @param wrong gets everything that is wrong with it, what another file or line says apart */
    public ToldCommitment read(Row row, Cells cells, List<Problem> wrong) {
        var zone = cells.or(Meaning.ZONE, mapping.zone() == null ? "UTC" : mapping.zone());
        var terms = new Terms(
                cells.or(Meaning.TEXT, ""),
                YES.contains(cells.or(Meaning.CONFIRMED, "").toLowerCase(Locale.ROOT)),
                due(cells.or(Meaning.DUE, ""), zone, wrong),
                zone,
                Owner.team(team(cells.or(Meaning.TEAM, ""))));
        if (THE_CUSTOMER.contains(Words.plain(cells.or(Meaning.BY, "")))) {
            wrong.add(CommitmentRefused.field(
                    "by", "is the customer: kept is what the house has promised. Import it as an interaction."));
        }
        var told = new ToldCommitment(
                row.line(),
                row.customer(),
                row.registers(),
                source,
                cells.or(Meaning.ID, ""),
                terms,
                time("at", cells.find(Meaning.AT), row.asOf(), wrong),
                outcome(cells.or(Meaning.OUTCOME, "open"), wrong),
                time("settledAt", cells.find(Meaning.SETTLED_AT), row.asOf(), wrong));
        wrong.addAll(checks.wrong(told));
        return told;
    }

    private String team(String said) {
        var ours = mapping.team();
        return checks.isOurs(said) || ours == null ? said : ours;
    }

    private static CommitmentState outcome(String said, List<Problem> wrong) {
        var code = Words.plain(said);
        return Arrays.stream(CommitmentState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .or(() -> Optional.ofNullable(OUTCOMES.get(code)))
                .orElseGet(() -> {
                    wrong.add(CommitmentRefused.field("outcome", "must be open, kept, broken or withdrawn."));
                    return CommitmentState.OPEN;
                });
    }

    private Instant due(String text, String zone, List<Problem> wrong) {
        try {
            return moment(text, LAST_MINUTE, zoneOf(zone));
        } catch (DateTimeException unreadable) {
            wrong.add(CommitmentRefused.field(
                    "dueAt", "must be a day such as 2026-03-05, or a time such as 2026-03-05T10:00:00+01:00."));
            return clock.instant();
        }
    }

    private Instant time(String field, @Nullable String text, Instant otherwise, List<Problem> wrong) {
        try {
            return text == null ? otherwise : moment(text, LocalTime.MIDNIGHT, ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            wrong.add(CommitmentRefused.field(field, "must be a time such as 2026-01-05T10:00:00+01:00, or a day."));
            return otherwise;
        }
    }

    private Instant moment(String text, LocalTime ofADay, ZoneId zone) {
        var iso = text.replace(' ', 'T');
        if (iso.length() > "2026-01-05T".length() && iso.charAt(10) == 'T') {
            return iso.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)$")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        }
        var day = Dates.iso(text, order).orElse(text);
        return LocalDate.parse(day).atTime(ofADay).atZone(zone).toInstant();
    }

    /** What is no zone is told where the terms are looked at. */
    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException none) {
            return ZoneOffset.UTC;
        }
    }
}
