package io.rapport.sla.ledger;

import io.rapport.kernel.RequestId;
import io.rapport.sla.ClockState;
import io.rapport.sla.SlaClock;
import io.rapport.sla.ledger.LedgerLine.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One clock of a case: where it stands, and the ledger that says why. */
public final class CaseClock {

    private final ClockRow row;
    private final Ledger ledger;

    CaseClock(ClockRow row, Ledger ledger) {
        this.row = row;
        this.ledger = ledger;
    }

    public ClockState state() {
        return row.state();
    }

    public Ledger ledger() {
        return ledger;
    }

    public RequestId request() {
        return row.request();
    }

    /** Whether the row says what the ledger comes to. */
    public boolean agrees() {
        var state = state();
        return state.dueAt().equals(ledger.due()) && state.isRunning() == ledger.isRunning();
    }

    ClockRow row() {
        return row;
    }

    boolean is(SlaClock which) {
        return row.clock() == which;
    }

    /**
     * As it is after this. What came late is written at the moment of the last line, never before it: lines are added to
     * the end of a ledger.
     */
    CaseClock after(What what, Instant at, String who, @Nullable String reason, Terms terms) {
        var running =
                switch (what) {
                    case STARTED, RESUMED, REOPENED -> true;
                    case PAUSED, MET, STOPPED -> false;
                    case TARGET, STAYED, CALENDAR -> ledger.isRunning();
                };
        var last = ledger.lines().get(ledger.lines().size() - 1).at();
        var when = at.isBefore(last) ? last : at;
        var longer = ledger.with(new LedgerLine(when, what, who, reason, terms, running, row.dueAt()));
        return new CaseClock(row.after(longer.lines().get(longer.lines().size() - 1)), longer);
    }
}
