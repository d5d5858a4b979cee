package io.rapport.rehearsal.report;

import io.rapport.rehearsal.log.LoggedCase;
import io.rapport.rehearsal.log.Mapping.Use;
import io.rapport.rehearsal.log.ServiceDeskLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of a case's promise here, beside what the tool that wrote the log says about its own. */
record Comparison(CaseOutcome ours, LoggedCase.Promised theirs) {

    /** How far apart two due times may be that are the same: logs drop seconds. */
    static final Duration SAME = Duration.ofMinutes(1);

    /** Of every case of which the log says what was promised, in its order; empty when the mapping does not say where. */
    static List<Comparison> of(ServiceDeskLog log, List<CaseOutcome> outcomes) {
        Map<String, CaseOutcome> byId =
                outcomes.stream().collect(Collectors.toMap(CaseOutcome::id, Function.identity()));
        return log.cases().stream()
                .flatMap(kase ->
                        Stream.ofNullable(kase.promise()).map(theirs -> new Comparison(byId.get(kase.id()), theirs)))
                .toList();
    }

    /** Whether both have a verdict. Where our table promises and their tool did not, there is nothing to compare. */
    boolean isJudged() {
        return theirs.kept() != null && (theirs.use() == Use.TOLD || theirs.dueAt() != null);
    }

    /** Not late yet, or nothing promised, is kept, as in their log; null when the journey failed. */
    @Nullable
    Boolean kept() {
        if (ours.failure() != null) {
            return null;
        }
        return !Boolean.FALSE.equals(ours.kept(false));
    }

    boolean isSameVerdict() {
        return theirs.kept() != null && theirs.kept().equals(kept());
    }

    /** Whether their tool promised a due time. */
    boolean isDue() {
        return theirs.dueAt() != null;
    }

    @Nullable
    Instant dueAt() {
        return ours.promised() == null ? null : ours.promised().resolution().dueAt();
    }

    /** How much later ours is due; below zero when earlier, null when one of them is not due at all. */
    @Nullable
    Duration later() {
        return dueAt() == null || theirs.dueAt() == null ? null : Duration.between(theirs.dueAt(), dueAt());
    }

    boolean isSameDue() {
        return later() != null && later().abs().compareTo(SAME) <= 0;
    }

    /** Whether anything that both say is not the same. */
    boolean differs() {
        return isJudged() && !isSameVerdict() || isDue() && !isSameDue();
    }

    /** The rule that promised; empty when none did. */
    String rule() {
        var promised = ours.promised();
        return promised == null
                ? ""
                : promised.rules().get(promised.rules().size() - 1).rule();
    }
}
