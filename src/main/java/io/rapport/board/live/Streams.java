package io.rapport.board.live;

import io.rapport.access.OwnPage;
import io.rapport.access.Staff;
import io.rapport.board.Alert;
import io.rapport.board.Alerts;
import io.rapport.board.Board;
import io.rapport.board.BoardFilter;
import io.rapport.board.live.Told.AcknowledgedView;
import io.rapport.board.live.Told.NumbersView;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The boards that are open on this node, and what they are sent: alerts, who took note of one, and the counts when they
 * have changed. {@link #pulse} is called by one thread.
 */
@Component
public class Streams {

    /** A browser comes back by itself; whoever may not look any more does not. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int ALERTS_AT_ONCE = 200;
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    /** Pulses come once a second. */
    private static final int BEAT_EVERY = 15;

    private final Alerts alerts;
    private final Board board;
    private final Staff staff;
    private final Told told;
    private final Clock clock;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private Set<Long> acknowledged = Set.of();
    private Instant acknowledgedUntil;
    private @Nullable Map<String, Integer> counted;
    private int pulses;

    Streams(Alerts alerts, Board board, Staff staff, Told told, Clock clock) {
        this.alerts = alerts;
        this.board = board;
        this.staff = staff;
        this.told = told;
        this.clock = clock;
        acknowledgedUntil = clock.instant();
    }

    /**
     * Opens one.
     *
     * @param session the id of the session it ends with; null when each call brings a password
     * @param after id of the last alert that is known there; null for those that come from now on
     */
    public SseEmitter open(String person, @Nullable String session, @Nullable Long after) {
        var stream = new SseEmitter(LONGEST.toMillis());
        var watcher = new Watcher(stream, person, session, after == null ? alerts.newest() : after);
        stream.onCompletion(() -> watchers.remove(watcher));
        stream.onTimeout(watcher::end);
        stream.onError(fault -> watchers.remove(watcher));
        watcher.greet();
        watchers.add(watcher);
        return stream;
    }

    /** How many boards are open on this node. */
    public int open() {
        return watchers.size();
    }

    /** The login has ended, and what it was shown ends with it. */
    void sessionEnded(String session) {
        watchers.stream().filter(watcher -> watcher.isOf(session)).forEach(Watcher::end);
    }

    void endAll() {
        watchers.forEach(Watcher::end);
    }

    /** Sends what there is; nobody there, nothing is read. */
    void pulse() {
        if (watchers.isEmpty()) {
            return;
        }
        alerts.gather();
        pushAlerts();
        pushAcknowledgements();
        pushCounts();
        if (++pulses % BEAT_EVERY == 0) {
            watchers.stream().filter(watcher -> !mayLook(watcher)).forEach(Watcher::end);
            toAll(Watcher::beat);
        }
    }

    private void pushAlerts() {
        var first = watchers.stream().mapToLong(Watcher::lastAlert).min().orElse(Long.MAX_VALUE);
        var fresh = alerts.after(first, ALERTS_AT_ONCE);
        for (Alert alert : fresh) {
            toAll(watcher -> watcher.alert(alert.id(), told.alert(alert)));
        }
    }

    private void pushAcknowledgements() {
        var now = clock.instant();
        var since = now.isBefore(acknowledgedUntil) ? now : acknowledgedUntil;
        var found = alerts.acknowledgedSince(since.minus(OVERLAP), ALERTS_AT_ONCE);
        var before = acknowledged;
        var seen = new HashSet<Long>();
        for (var alert : found) {
            seen.add(alert.id());
            if (!before.contains(alert.id())) {
                AcknowledgedView view = told.acknowledged(alert);
                toAll(watcher -> watcher.tell("acknowledged", view));
            }
        }
        acknowledged = seen;
        acknowledgedUntil = now;
    }

    private void pushCounts() {
        var view = board.view(new BoardFilter(null, null, null, null, null, null), 0, 1);
        if (!view.byRisk().equals(counted)) {
            counted = view.byRisk();
            var numbers = new NumbersView(view.at(), view.total(), view.byRisk());
            toAll(watcher -> watcher.tell("changed", numbers));
        }
    }

    private boolean mayLook(Watcher watcher) {
        return OwnPage.BOARD.isFor(staff.groupsOf(watcher.person()));
    }

    /** What is sent to one of them. */
    private interface Send {
        void to(Watcher watcher) throws IOException;
    }

    private void toAll(Send send) {
        for (var watcher : watchers) {
            try {
                send.to(watcher);
            } catch (IOException gone) {
                watchers.remove(watcher);
                watcher.broken(gone);
            } catch (IllegalStateException ended) {
                watchers.remove(watcher);
            }
        }
    }
}
