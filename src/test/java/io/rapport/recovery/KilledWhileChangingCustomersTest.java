package io.rapport.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Killed while customers are erased and merged: each is done or as if never begun; its address says which, and the log
 * of the next start says it of all whose answer never came.
 */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileChangingCustomersTest {

    private static final int EACH = 30;
    private static final int ANSWERS_BEFORE_THE_KILL = 12;
    private static final int SENDERS = 6;

    @TempDir
    Path folder;

    private final Known known = new Known();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /** Two who are the same person, and what was known of each. */
    private record Pair(String stays, String goes) {}

    @Test
    void each_is_done_or_as_if_never_begun_and_a_repeat_finishes_it() throws Exception {
        List<String> leaving;
        List<Pair> pairs;
        var before = new HashMap<String, List<String>>();
        try (var first = Application.on(folder)) {
            Calls.prepare(first.port, Map.of("sender", "integrations", "paul", "privacy-officers"));
            leaving = IntStream.range(0, EACH)
                    .mapToObj(i -> known.at(first.port, "crm"))
                    .toList();
            pairs = IntStream.range(0, EACH)
                    .mapToObj(i -> new Pair(known.at(first.port, "crm"), known.at(first.port, "customer")))
                    .toList();
            everybody(leaving, pairs).forEach(id -> before.put(id, facts(first.port, id)));
            changeAllUntilKilled(first, leaving, pairs);
            assertThat(first.said()).doesNotContain(known.planted());
        }
        assertThat(answered.size()).as("killed in the middle").isBetween(ANSWERS_BEFORE_THE_KILL, 2 * EACH - 1);

        var cutOff = CutOff.noted(new Store(folder));
        try (var second = Application.on(folder, "--rapport.customer.cut-off-after=PT5S")) {
            Awaitility.await("says which")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(CutOff.said(second)).containsExactlyInAnyOrderElementsOf(cutOff));
            cutOff.forEach(cut -> assertThat(isDone(second.port, cut, pairs)).isEqualTo(cut.finished()));
            leaving.forEach(id -> wholeOrGone(second.port, id, before));
            pairs.forEach(pair -> oneOrTwo(second.port, pair, before));

            leaving.forEach(id -> assertThat(erased(second.port, id)).isPresent());
            pairs.forEach(pair -> assertThat(merged(second.port, pair)).isPresent());
            pairs.forEach(pair -> assertThat(called(second.port, pair)).isEqualTo(pair.stays()));
            leaving.forEach(id -> isGone(second.port, id));
            pairs.forEach(pair -> oneOrTwo(second.port, pair, before));
            assertThat(officer(second.port).<Integer>read("/api/customers?limit=1", "$.items.length()"))
                    .isEqualTo(1);
            assertThat(second.said()).doesNotContain(known.planted());
        }
    }

    private boolean isDone(int port, CutOff cut, List<Pair> pairs) {
        return cut.operation().equals("Erasing")
                ? officer(port)
                                .get("/api/customers/" + cut.customer())
                                .orElseThrow()
                                .status()
                        == 410
                : pairs.stream()
                        .anyMatch(pair -> pair.stays().equals(cut.customer())
                                && called(port, pair).equals(pair.stays()));
    }

    private static Stream<String> everybody(List<String> leaving, List<Pair> pairs) {
        return Stream.concat(leaving.stream(), pairs.stream().flatMap(pair -> Stream.of(pair.stays(), pair.goes())));
    }

    private void changeAllUntilKilled(Application application, List<String> leaving, List<Pair> pairs)
            throws InterruptedException {
        var senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int i = 0; i < EACH; i++) {
                var id = leaving.get(i);
                var pair = pairs.get(i);
                senders.submit(() -> erased(application.port, id).ifPresent(answered::add));
                senders.submit(() -> merged(application.port, pair).ifPresent(answered::add));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> answered.size() >= ANSWERS_BEFORE_THE_KILL);
            application.kill();
        } finally {
            senders.shutdown();
            assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void wholeOrGone(int port, String id, Map<String, List<String>> before) {
        if (officer(port).get("/api/customers/" + id).orElseThrow().status() == 410) {
            isGone(port, id);
        } else {
            assertThat(answered).doesNotContain(id);
            assertThat(facts(port, id)).as(id).isEqualTo(before.get(id));
        }
    }

    private static void isGone(int port, String id) {
        Stream.of("", "/facts", "/timeline")
                .map(of -> officer(port).get("/api/customers/" + id + of).orElseThrow())
                .forEach(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(410));
    }

    private void oneOrTwo(int port, Pair pair, Map<String, List<String>> before) {
        if (called(port, pair).equals(pair.stays())) {
            var both = Stream.of(pair.stays(), pair.goes())
                    .flatMap(id -> before.get(id).stream())
                    .toList();
            assertThat(facts(port, pair.stays())).containsExactlyInAnyOrderElementsOf(both);
            assertThat(facts(port, pair.goes())).containsExactlyInAnyOrderElementsOf(both);
        } else {
            assertThat(answered).doesNotContain(pair.goes());
            Stream.of(pair.stays(), pair.goes())
                    .forEach(id -> assertThat(facts(port, id)).as(id).isEqualTo(before.get(id)));
        }
    }

    private static String called(int port, Pair pair) {
        return sender(port).read("/api/customers/" + pair.goes(), "$.id");
    }

    private static List<String> facts(int port, String id) {
        return sender(port).read("/api/customers/" + id + "/facts", "$.items[*].value");
    }

    /** The customer, if an answer came. */
    private static Optional<String> erased(int port, String id) {
        return done(officer(port), "/api/customers/" + id + "/erasure", "{\"reason\": \"objection\"}")
                .map(answer -> id);
    }

    /** The one who goes, if an answer came. */
    private static Optional<String> merged(int port, Pair pair) {
        var wish = """
                {"absorbed": "%s", "reason": "Said so on the phone."}""".formatted(pair.goes());
        return done(officer(port), "/api/customers/" + pair.stays() + "/merges", wish)
                .map(answer -> pair.goes());
    }

    /** Done now, or before: a customer who is erased is so still, and two who are one cannot become it again. */
    private static Optional<Calls.Answer> done(Calls who, String path, String json) {
        var answer = who.post(path, json);
        answer.ifPresent(came -> assertThat(came.status()).as(came.body()).isIn(200, 201, 409));
        return answer;
    }

    private static Calls officer(int port) {
        return new Calls(port, "paul", Application.PASSWORD);
    }

    private static Calls sender(int port) {
        return new Calls(port, "sender", Application.PASSWORD);
    }
}
