package io.rapport.board.live;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Who signs out, or whose session ends, is not shown anything more. */
@Component("boardLoginEnds")
@ConditionalOnWebApplication
class LoginEnds implements HttpSessionListener {

    private final Streams streams;

    LoginEnds(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        streams.sessionEnded(ended.getSession().getId());
    }
}
