package io.rapport.customer.web;

import io.rapport.customer.nightly.NightRun;
import io.rapport.customer.nightly.NightRun.ClassReport;
import io.rapport.customer.nightly.NightRuns;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the nights deleted, for privacy officers and auditors. */
@RestController
@RequestMapping("/api/retention/runs")
@Tag(name = "Retention")
class RetentionController {

    private final NightRuns runs;

    RetentionController(NightRuns runs) {
        this.runs = runs;
    }

    /** A class in a run; the fields are those of {@link ClassReport}. */
    record ClassView(
            String retentionClass, String periods, long deleted, long held, long kept, @Nullable Instant oldestKept) {
        static ClassView of(ClassReport report) {
            return new ClassView(
                    report.retentionClass(),
                    report.periods(),
                    report.deleted(),
                    report.held(),
                    report.kept(),
                    report.oldestKept());
        }
    }

    /** A night. @param duration from its beginning to its end, ISO 8601; missing while it goes on */
    record RunView(
            LocalDate night,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Duration duration,
            List<ClassView> classes) {
        static RunView of(NightRun run) {
            var finished = run.finishedAt();
            return new RunView(
                    run.night(),
                    run.startedAt(),
                    finished,
                    finished == null ? null : Duration.between(run.startedAt(), finished),
                    run.classes().stream().map(ClassView::of).toList());
        }
    }

    @Operation(summary = "List the nightly retention runs, the newest first, with counts per class")
    @GetMapping
    Page<RunView> list(
            @RequestParam(defaultValue = "30") int limit, @RequestParam(required = false) @Nullable LocalDate after) {
        return runs.list(limit, after).map(RunView::of);
    }
}
