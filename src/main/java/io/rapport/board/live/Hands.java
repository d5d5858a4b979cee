package io.rapport.board.live;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Who sends to the open boards: as many threads as there are boards with something to hear. One that stands still, because
 * nobody reads at the other end, is one of many; the web server breaks its line off after a minute.
 */
@Component("boardHands")
class Hands implements DisposableBean {

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    Hands() {
        threads.setQueueCapacity(0);
        threads.setThreadNamePrefix("board-send-");
        threads.setDaemon(true);
        threads.initialize();
    }

    /** By one of them, at once. */
    Executor all() {
        return threads;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
