package io.rapport.board.live;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open board at the other end of a stream. What it has been sent is touched by one thread only. */
final class Watcher {

    private final SseEmitter stream;
    private final String person;
    private final @Nullable String session;
    private long lastAlert;

    /**
     * @param session which ends the stream with it; null when each call brings a password
     * @param lastAlert id of the last alert it knows
     */
    Watcher(SseEmitter stream, String person, @Nullable String session, long lastAlert) {
        this.stream = stream;
        this.person = person;
        this.session = session;
        this.lastAlert = lastAlert;
    }

    String person() {
        return person;
    }

    boolean isOf(String ended) {
        return ended.equals(session);
    }

    long lastAlert() {
        return lastAlert;
    }

    void alert(long id, Object alert) throws IOException {
        if (id > lastAlert) {
            stream.send(SseEmitter.event().id(Long.toString(id)).name("alert").data(alert));
            lastAlert = id;
        }
    }

    void tell(String name, Object what) throws IOException {
        stream.send(SseEmitter.event().name(name).data(what));
    }

    /** Says nothing, so that whoever stands between does not close what seems to be idle. */
    void beat() throws IOException {
        stream.send(SseEmitter.event().comment("still here"));
    }

    /** The first words go out at once, so that the other end knows it is heard. */
    void greet() {
        try {
            beat();
        } catch (IOException gone) {
            broken(gone);
        }
    }

    void end() {
        stream.complete();
    }

    /** Nobody is at the other end any more. */
    void broken(IOException fault) {
        stream.completeWithError(fault);
    }
}
