package io.rapport.board.web;

import io.rapport.board.Board;
import io.rapport.board.BoardFilter;
import io.rapport.board.BoardView;
import io.rapport.board.Risk;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.Problem;
import io.rapport.sla.SlaClock;
import io.rapport.sla.standing.PromiseHistory;
import io.rapport.sla.standing.PromiseHistory.Stretch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the board shows; for leads and managers. Numbers of customers, nobody's name. */
@RestController
@RequestMapping("/api/board")
@Tag(name = "Board")
class BoardController {

    private static final int MOST_LINES_OVER = 1_000_000;
    /** Days back, and how long each stretch of the plots is then. */
    private static final Map<Integer, Duration> STEPS =
            Map.of(1, Duration.ofMinutes(15), 7, Duration.ofHours(1), 30, Duration.ofHours(6));

    private final Board board;
    private final PromiseHistory history;
    private final Clock clock;

    BoardController(Board board, PromiseHistory history, Clock clock) {
        this.board = board;
        this.history = history;
        this.clock = clock;
    }

    /** A place in the list, or a time back, that there is not. */
    static final class BadQuestion extends Problem {
        private static final long serialVersionUID = 1L;

        BadQuestion(String what) {
            super(Kind.INVALID, "board/bad-question", what);
        }
    }

    /** @param count lines that started so long ago */
    record AgeView(String words, int count) {}

    /**
     * Counts over all open promises that the filter takes, and some of their lines, the most urgent first.
     *
     * @param total how many the filter takes
     * @param byRisk how many of each risk, whatever risk is filtered for
     */
    record View(
            Instant at,
            int total,
            Map<String, Integer> byRisk,
            List<AgeView> ages,
            Map<String, Integer> byTier,
            Map<String, Integer> byTeam,
            Map<String, Integer> byType,
            Map<String, Integer> byClock,
            int offset,
            List<LineView> lines) {

        static View of(BoardView view) {
            return new View(
                    view.at(),
                    view.total(),
                    view.byRisk(),
                    view.ages().stream()
                            .map(age -> new AgeView(age.words(), age.count()))
                            .toList(),
                    view.byTier(),
                    view.byTeam(),
                    view.byType(),
                    view.byClock(),
                    view.offset(),
                    view.lines().stream().map(LineView::of).toList());
        }
    }

    /** One stretch of time; {@code backlog} is what was open at its end. */
    record StretchView(Instant from, long arrived, long backlog, long missed, long paused) {
        static StretchView of(Stretch stretch) {
            return new StretchView(
                    stretch.from(), stretch.arrived(), stretch.backlog(), stretch.missed(), stretch.paused());
        }
    }

    /** @param step how long each stretch is, ISO 8601 */
    record History(Duration step, List<StretchView> stretches) {}

    @Operation(
            summary = "List the open promises by risk, with counts and ages",
            description = "Filtered by risk (missed, at-risk, in-time, paused), tier, team (none: no team has it yet),"
                    + " type, clock and customer. Counts are over all that the filter takes; lines come by pages.")
    @GetMapping
    View show(
            @ModelAttribute BoardFilter filter,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        checkCodes(filter);
        if (offset < 0 || offset > MOST_LINES_OVER) {
            throw new BadQuestion("'offset' is %d; use 0 to %d.".formatted(offset, MOST_LINES_OVER));
        }
        return View.of(board.view(filter, offset, BadPage.checked(limit)));
    }

    /** A word that no promise ever has is a slip; what no promise has now is not. */
    private static void checkCodes(BoardFilter filter) {
        check(
                "risk",
                filter.risk(),
                Arrays.stream(Risk.values()).map(Risk::code).toList());
        check(
                "clock",
                filter.clock(),
                Arrays.stream(SlaClock.values()).map(SlaClock::code).toList());
    }

    private static void check(String name, @Nullable String code, List<String> codes) {
        if (code != null && !code.isBlank() && !codes.contains(code)) {
            throw new BadQuestion("'%s' is '%s'; use %s.".formatted(name, code, String.join(", ", codes)));
        }
    }

    @Operation(
            summary = "How arrivals, backlog, misses and pauses went",
            description =
                    "Over 1, 7 or 30 days, in stretches of 15 minutes, 1 hour or 6 hours; the last one has begun.")
    @GetMapping("/history")
    History history(@RequestParam(defaultValue = "7") int days) {
        var step = STEPS.get(days);
        if (step == null) {
            throw new BadQuestion("'days' is %d; use 1, 7 or 30.".formatted(days));
        }
        var many = (int) Duration.ofDays(days).dividedBy(step);
        var seconds = step.toSeconds();
        var until = Instant.ofEpochSecond((clock.instant().getEpochSecond() / seconds + 1) * seconds);
        return new History(
                step,
                history.until(until, step, many).stream().map(StretchView::of).toList());
    }
}
