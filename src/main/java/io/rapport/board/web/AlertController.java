package io.rapport.board.web;

import io.rapport.board.Alerts;
import io.rapport.board.Board;
import io.rapport.board.live.Streams;
import io.rapport.board.live.Told;
import io.rapport.board.live.Told.AlertView;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.BadId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Alerts, as they come and as somebody takes note of them. */
@RestController
@RequestMapping("/api/board")
@Tag(name = "Board")
class AlertController {

    private static final int MOST = 100;

    private final Board board;
    private final Alerts alerts;
    private final Streams streams;
    private final Told told;
    private final CurrentUser person;

    AlertController(Board board, Alerts alerts, Streams streams, Told told, CurrentUser person) {
        this.board = board;
        this.alerts = alerts;
        this.streams = streams;
        this.told = told;
        this.person = person;
    }

    /** @param newest id of the newest alert there is: what the stream goes on after */
    record Waiting(long newest, List<AlertView> items) {}

    @Operation(
            summary = "List the alerts that nobody has taken note of, newest first",
            description = "Of promises that are still open, of the last seven days; the newest 100 of these.")
    @GetMapping("/alerts")
    Waiting waiting() {
        alerts.gather();
        var newest = alerts.newest();
        var open = alerts.waiting(Page.MOST).stream()
                .filter(alert -> board.find(alert.key()).isPresent())
                .limit(MOST)
                .map(told::alert)
                .toList();
        return new Waiting(newest, open);
    }

    @Operation(
            summary = "Take note of an alert, by name",
            description = "One person does: whoever comes second is refused (409) and told who was first. The same"
                    + " person again changes nothing.")
    @PostMapping("/alerts/{id}/acknowledgement")
    AlertView acknowledge(@PathVariable String id) {
        return told.alert(alerts.acknowledge(number(id), person.id()));
    }

    @Operation(
            summary = "Follow what happens, as server-sent events",
            description = "'alert' when a promise is at risk or missed, 'acknowledged' when somebody has taken note,"
                    + " 'changed' with new counts. Goes on after Last-Event-ID, else after 'after', else from now on."
                    + " Ends with the login, and after half an hour, when a browser comes back by itself.")
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        var known = last == null || last.isBlank() ? after : last;
        var session = request.getSession(false);
        return streams.open(
                person.id(), session == null ? null : session.getId(), known == null ? null : number(known));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw new BadId("alert", "17", id);
        }
    }
}
