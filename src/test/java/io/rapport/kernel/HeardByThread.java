package io.rapport.kernel;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

/** What was logged, each with the thread that logged it: an event that is kept as it is takes the name of its reader's. */
public final class HeardByThread extends ListAppender<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        super.append(event);
    }
}
