package io.rapport.board.live;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Who signs out, or whose session ends, is not shown anything more. */
@Component("boardLoginEnds")
@ConditionalOnWebApplication
class LoginEnds implements HttpSessionListener {

    /** Asked for late: listeners are made before the database is open, and who cannot open it is told in a sentence. */
    private final ObjectProvider<Streams> streams;

    LoginEnds(ObjectProvider<Streams> streams) {
        this.streams = streams;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        streams.ifAvailable(open -> open.sessionEnded(ended.getSession().getId()));
    }
}
