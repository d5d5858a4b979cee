package io.rapport.board.web;

import io.rapport.board.Alerts;
import io.rapport.board.BoardFilter;
import io.rapport.board.Waiting;
import io.rapport.board.live.Streams;
import io.rapport.board.live.Told;
import io.rapport.board.live.Told.AlertView;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.BadId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private final Alerts alerts;
    private final Streams streams;
    private final Told told;
    private final CurrentUser person;

    AlertController(Alerts alerts, Streams streams, Told told, CurrentUser person) {
        this.alerts = alerts;
        this.streams = streams;
        this.told = told;
        this.person = person;
    }

    /**
     * @param newest id of the newest alert there is: what the stream goes on after
     * @param total how many fit, also of those that are not shown
     */
    record WaitingView(long newest, int total, List<AlertView> items) {}

    @Operation(
            summary = "List the alerts that nobody has taken note of, the most urgent first",
            description = "Of promises that are still open and fit the filter, of the last seven days; the first 100 of"
                    + " these. Filtered as the board is; the risk is that of the alert, at-risk or missed. 'total' is"
                    + " how many there are.")
    @GetMapping("/alerts")
    WaitingView waiting(@ModelAttribute BoardFilter filter) {
        alerts.gather();
        var newest = alerts.newest();
        var found = alerts.waiting(filter);
        return new WaitingView(
                newest,
                found.size(),
                told.alerts(found.stream().limit(MOST).map(Waiting::alert).toList()));
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
            description =
                    "'alert' when a promise is at risk or missed, 'acknowledged' when somebody has taken note,"
                            + " 'changed' with new counts. Goes on after Last-Event-ID, else after 'after', else from now on."
                            + " Ends with the login or the right to look, when the password changes, when the other end reads too slowly,"
                            + " and after half an hour; a browser comes back by itself. Of more than 20 of one person the oldest ends.")
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
