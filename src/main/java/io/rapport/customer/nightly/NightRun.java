package io.rapport.customer.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a night did.
 *
 * @param finishedAt null while it goes on, or until it goes on after a crash
 */
public record NightRun(LocalDate night, Instant startedAt, @Nullable Instant finishedAt, List<ClassReport> classes) {

    /**
     * Counts of a class.
     *
     * @param periods the rules as they stood that night; empty when no rule names the class, and nothing is deleted
     * @param held what was due, but is under legal hold
     * @param kept what is there after the run, held ones included
     * @param oldestKept when the oldest of these happened or was written down; null when nothing is kept
     */
    public record ClassReport(
            String retentionClass, String periods, long deleted, long held, long kept, @Nullable Instant oldestKept) {}
}
