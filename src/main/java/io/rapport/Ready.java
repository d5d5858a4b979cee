package io.rapport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One line for the operator. The demo says more, a rehearsal serves nobody. */
@Component
@Profile("!demo & !rehearsal")
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private int port;

    @EventListener
    void on(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (port > 0) {
            LOG.info("Rapport is ready at http://localhost:{}/", port);
        }
    }
}
