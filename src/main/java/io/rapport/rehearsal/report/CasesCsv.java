package io.rapport.rehearsal.report;

import io.rapport.kernel.csv.ReportCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code cases.csv}: a row per case, in the order of the log. Times are ISO 8601 with the offset of the log's zone. */
final class CasesCsv {

    private static final String[] HEADINGS = {
        "case_id",
        "customer_id",
        "request_type",
        "tier",
        "opened_at",
        "first_response_at",
        "resolved_at",
        "closed_at",
        "team_handovers",
        "reopens",
        "promise",
        "due_at",
        "promise_kept",
        "exceptions",
        "end_event"
    };

    private final DateTimeFormatter time;

    CasesCsv(ZoneId zone) {
        time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    }

    void write(Path file, List<CaseOutcome> cases) throws IOException {
        try (var csv = new ReportCsv(file, HEADINGS)) {
            cases.forEach(kase -> write(csv, kase));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private void write(ReportCsv csv, CaseOutcome kase) {
        var promised = kase.promised();
        csv.row(
                kase.id(),
                kase.customer(),
                kase.type(),
                kase.tier(),
                at(kase.openedAt()),
                at(kase.firstResponseAt()),
                at(kase.resolvedAt()),
                at(kase.closedAt()),
                kase.handovers(),
                kase.reopens(),
                promised == null ? "" : promised.words(),
                promised == null ? "" : at(promised.resolution().dueAt()),
                kase.kept(false),
                kase.exceptions(),
                kase.endEvent());
    }

    private @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : time.format(instant);
    }
}
