package io.rapport.board.live;

import static java.util.Comparator.comparingLong;

import io.rapport.access.OwnPage;
import io.rapport.access.Visits;
import io.rapport.access.Visits.Visit;
import io.rapport.board.Alerts;
import io.rapport.board.live.Told.AlertView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The boards that are open on this node, and what they are sent: alerts, who took note of one, and the counts when they
 * have changed. {@link #pulse} is called by one thread. Each board goes on from its own place, and reads at its own speed.
 */
@Component
public class Streams {

    /** A browser comes back by itself; whoever may not look any more does not. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int MOST_OF_ONE = 20;
    /** Of pages of alerts for somebody who is far behind; those who are not go first. */
    private static final int PAGES_AT_ONCE = 5;
    /** Pulses come once a second. */
    private static final int BEAT_EVERY = 15;

    private final Alerts alerts;
    private final News news;
    private final Visits visits;
    private final Hands hands;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private int pulses;

    Streams(Alerts alerts, News news, Visits visits, Hands hands) {
        this.alerts = alerts;
        this.news = news;
        this.visits = visits;
        this.hands = hands;
    }

    /**
     * Opens one. Of more than twenty of one person the oldest is hung up on: most often nobody is there any more.
     *
     * @param session the id of the session it ends with; null when each call brings a password
     * @param after id of the last alert that is known there; null for those that come from now on
     */
    public SseEmitter open(String person, @Nullable String session, @Nullable Long after) {
        var others = watchers.stream()
                .filter(each -> each.visit().person().equals(person))
                .toList();
        others.subList(0, Math.max(0, others.size() - MOST_OF_ONE + 1)).forEach(this::dismiss);
        var stream = new SseEmitter(LONGEST.toMillis());
        var newest = alerts.newest();
        var place = after == null ? newest : Math.min(after, newest);
        var watcher = new Watcher(stream, visits.begin(person, session != null), session, hands.all(), place);
        stream.onCompletion(() -> watchers.remove(watcher));
        stream.onTimeout(watcher::end);
        stream.onError(fault -> watchers.remove(watcher));
        watcher.beat();
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

    /** Sends what there is, to those who may still look; nobody there, nothing is read. */
    void pulse() {
        watchers.removeIf(Watcher::isOver);
        if (watchers.isEmpty()) {
            return;
        }
        alerts.gather();
        var newest = alerts.newest();
        var noted = news.acknowledged();
        var numbers = news.numbers();
        var isBeat = ++pulses % BEAT_EVERY == 0;
        var isBehind = watchers.stream().anyMatch(watcher -> watcher.lastAlert() < newest);
        if (!isBeat && !isBehind && noted.isEmpty() && numbers.isEmpty()) {
            return;
        }
        sendAway();
        pushAlerts(newest);
        for (var watcher : watchers) {
            noted.forEach(each -> watcher.tell("acknowledged", each));
            numbers.ifPresent(counts -> watcher.tell("changed", counts));
            if (isBeat) {
                watcher.beat();
            }
        }
    }

    /** Whose password has changed, who was removed or locked out, and whose role does not open the board any more. */
    private void sendAway() {
        var welcome = new HashMap<Visit, Boolean>();
        for (var watcher : watchers) {
            if (!welcome.computeIfAbsent(watcher.visit(), visit -> visits.goesOn(visit, OwnPage.BOARD))) {
                dismiss(watcher);
            }
        }
    }

    private void dismiss(Watcher watcher) {
        watchers.remove(watcher);
        watcher.end();
    }

    /** From each one's own place on; those in the same place are read the same page. */
    private void pushAlerts(long newest) {
        var pages = new HashMap<Long, List<AlertView>>();
        watchers.stream()
                .sorted(comparingLong(Watcher::lastAlert).reversed())
                .forEach(watcher -> goOn(watcher, newest, pages));
    }

    private void goOn(Watcher watcher, long newest, HashMap<Long, List<AlertView>> pages) {
        for (int page = 0; page < PAGES_AT_ONCE && watcher.lastAlert() < newest && watcher.hasRoom(); page++) {
            pages.computeIfAbsent(watcher.lastAlert(), news::alertsAfter)
                    .forEach(each -> watcher.alert(each.id(), each));
        }
    }
}
