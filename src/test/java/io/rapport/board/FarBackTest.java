package io.rapport.board;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.sla.Promises;
import io.rapport.web.Web;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody comes back after days, or does not read: those who look now hear of a miss in time all the same. */
@RapportTest
class FarBackTest {

    private static final String STREAM = "/api/board/stream";
    /** Long ago, so that nothing else looks at them. */
    private static final Instant THEN = MONDAY_10.minus(Duration.ofDays(30));

    private static final int MANY = 20_000;
    private static final int SMALL = 1024;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Promises promises;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EngineClock clock;

    private final List<Socket> lines = new ArrayList<>();
    private long before;

    @BeforeEach
    void much_has_happened() {
        before = alerts.newest();
        var at = THEN.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into board_alert (request_id, clock, nth, kind, tier, request_type, due_at, at, acknowledged_by, acknowledged_at)
                values (?, 'RESPONSE', 1, 'MISSED', 'gold', 'complaint', ?, ?, 'lea', ?)""",
                IntStream.range(0, MANY)
                        .mapToObj(i -> new Object[] {"R-99" + (100_000 + i), at, at, at})
                        .toList());
    }

    @AfterEach
    void and_is_forgotten() throws IOException {
        for (var line : lines) {
            line.close();
        }
        jdbc.update("delete from board_alert where request_id like 'R-99%'");
    }

    @Test
    void who_comes_back_after_days_hears_all_of_it_in_order_and_keeps_nobody_waiting() throws Exception {
        var request = asks();
        try (var back = Listener.at(web.as(Role.LEADS), STREAM, "Last-Event-ID", Long.toString(before));
                var live = Listener.at(web.as(Role.MANAGERS), STREAM)) {
            responseIsMissed(request);
            live.soon(event -> event.isAlertOf(request.value()));

            var first = back.next(event -> event.name().equals("alert"));
            assertThat(first.data()).contains("R-99100000");
            back.next(event -> event.isAlertOf("R-99102999"));
        }
    }

    @Test
    void who_does_not_read_keeps_nobody_waiting_and_is_hung_up_on() throws Exception {
        web.as(Role.LEADS);
        for (int i = 0; i < 3; i++) {
            opensAndDoesNotRead();
        }
        var request = asks();
        try (var live = Listener.at(web.as(Role.MANAGERS), STREAM)) {
            responseIsMissed(request);
            live.soon(event -> event.isAlertOf(request.value()));
            var second = asks();
            clock.moveTo(MONDAY_10.plus(Duration.ofHours(20)));
            promises.check(second, clock.instant());
            live.soon(event -> event.isAlertOf(second.value()));
        }
    }

    /** A small window, so that the line is soon full. */
    private void opensAndDoesNotRead() throws IOException {
        var place = URI.create(web.nobody().base());
        var line = new Socket();
        lines.add(line);
        line.setReceiveBufferSize(SMALL);
        line.connect(new InetSocketAddress(place.getHost(), place.getPort()));
        var request = new StringBuilder("GET " + STREAM + "?after=" + before + " HTTP/1.1\r\nHost: "
                + place.getAuthority() + "\r\nAccept: text/event-stream\r\n");
        var headers = web.as(Role.LEADS).headers();
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        line.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(line.getInputStream().read()).as("it is answered").isNotNegative();
    }

    /** Asked on Monday at 10:00, a stranger is promised an answer within eight hours: until 18:00. */
    private void responseIsMissed(RequestId request) {
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(9)));
        assertThat(promises.check(request, clock.instant()).codes()).isEqualTo("response");
    }

    private RequestId asks() {
        var request = desk.request(desk.stranger(), "billing-question");
        journeys.follow(request);
        return request;
    }
}
