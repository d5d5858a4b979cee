package io.rapport.board.live;

import io.rapport.board.Board;
import io.rapport.capacity.risk.PromiseAtRisk;
import io.rapport.engine.recurring.Recurring;
import io.rapport.sla.ClocksMoved;
import io.rapport.sla.standing.PromiseMissed;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Drives the open boards by one thread: at once when something was committed here, and each second for what happened on
 * other nodes and for what time alone brings.
 */
@Component("boardPulse")
@ConditionalOnWebApplication
class Pulse implements Recurring, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Streams streams;
    private final Board board;
    private final ThreadPoolTaskScheduler thread;

    Pulse(Streams streams, Board board, ThreadPoolTaskSchedulerBuilder builder) {
        this.streams = streams;
        this.board = board;
        thread = builder.poolSize(1).threadNamePrefix("board-push-").build();
        thread.initialize();
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean isOnEveryNode() {
        return true;
    }

    @Override
    public void run() {
        if (streams.open() > 0) {
            thread.execute(this::pulse);
        }
    }

    /** Streams never end by themselves, and a server that stops waits for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        streams.endAll();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PromiseAtRisk risk) {
        atOnce();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PromiseMissed missed) {
        atOnce();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClocksMoved moved) {
        board.changed();
    }

    private void atOnce() {
        board.changed();
        run();
    }

    private void pulse() {
        try {
            streams.pulse();
        } catch (RuntimeException notNow) {
            LOG.warn("The open boards could not be told what has happened; it is tried again in a second.", notNow);
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
