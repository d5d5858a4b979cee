package io.rapport.board.live;

import io.rapport.access.Visits.Visit;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open board at the other end of a stream. What it is told waits in a line of its own, so that one who reads slowly, or
 * not at all, holds up nobody; who lets too much wait is hung up on, and comes again from where it was.
 */
final class Watcher {

    private static final int MOST_WAITING = 1_000;
    /** Beside a page of alerts there is room for what is said meanwhile. */
    private static final int ROOM = MOST_WAITING / 2;

    private final SseEmitter stream;
    private final Visit visit;
    private final @Nullable String session;
    private final Executor hands;
    private final BlockingQueue<SseEventBuilder> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile boolean over;
    private volatile boolean closed;
    private long lastAlert;

    /**
     * @param session which ends the stream with it; null when each call brings a password
     * @param hands who sends
     * @param lastAlert id of the last alert it knows
     */
    Watcher(SseEmitter stream, Visit visit, @Nullable String session, Executor hands, long lastAlert) {
        this.stream = stream;
        this.visit = visit;
        this.session = session;
        this.hands = hands;
        this.lastAlert = lastAlert;
    }

    Visit visit() {
        return visit;
    }

    boolean isOf(String ended) {
        return ended.equals(session);
    }

    /** Nothing is sent any more. */
    boolean isOver() {
        return over;
    }

    /** Id of the last alert that was put in line; touched by one thread only. */
    long lastAlert() {
        return lastAlert;
    }

    /** Whether another page of alerts fits into the line. */
    boolean hasRoom() {
        return !over && waiting.size() < ROOM;
    }

    void alert(long id, Object alert) {
        put(SseEmitter.event().id(Long.toString(id)).name("alert").data(alert));
        lastAlert = id;
    }

    void tell(String name, Object what) {
        put(SseEmitter.event().name(name).data(what));
    }

    /** Says nothing, so that whoever stands between does not close what seems to be idle. */
    void beat() {
        put(SseEmitter.event().comment("still here"));
    }

    /** What waits is not sent any more. */
    void end() {
        over = true;
        send();
    }

    private void put(SseEventBuilder event) {
        if (waiting.offer(event)) {
            send();
        } else {
            end();
        }
    }

    private void send() {
        if (!closed && sending.compareAndSet(false, true)) {
            hands.execute(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (var next = waiting.poll(); next != null && !over; next = waiting.poll()) {
                stream.send(next);
            }
            if (over) {
                closed = true;
                stream.complete();
            }
        } catch (IOException | IllegalStateException gone) {
            over = true;
            closed = true;
            stream.completeWithError(gone);
        } finally {
            sending.set(false);
        }
        if (over || !waiting.isEmpty()) {
            send();
        }
    }
}
