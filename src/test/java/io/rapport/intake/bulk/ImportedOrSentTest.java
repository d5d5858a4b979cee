package io.rapport.intake.bulk;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The same said twice: once by events and calls, one after the other; once by a file, in another order and with repeats. */
@RapportTest
class ImportedOrSentTest {

    private static final int PEOPLE = 12;
    private static final int FACTS = 150;
    private static final int TALKS = 60;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> KINDS = List.of("annual-value", "contract", "accessibility-consent", "email");

    @TempDir
    Path folder;

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @Autowired
    Whole whole;

    private final Random random = new Random(20260302);

    private record Fact(int who, String kind, String value, Instant at) {}

    /** Each at another time: those of one instant stand in the order in which they came. */
    private record Talk(int who, int number, Instant at) {}

    @Test
    void an_import_leaves_what_the_events_would_have_left() throws IOException {
        var facts = IntStream.range(0, FACTS).mapToObj(i -> fact()).toList();
        var talks = IntStream.range(0, TALKS)
                .mapToObj(i -> new Talk(random.nextInt(PEOPLE), i, START.plusSeconds(60L * (i * 37 % TALKS))))
                .toList();
        var sent = fresh();
        facts.forEach(fact -> send(sent, fact));
        talks.forEach(talk -> record(sent, talk));

        var imported = fresh();
        var run = Imported.intoDatabase(
                folder,
                written(
                        "facts.jsonl",
                        shuffled(
                                facts.stream().map(fact -> line(imported, fact)).toList())),
                written(
                        "talks.jsonl",
                        shuffled(
                                talks.stream().map(talk -> line(imported, talk)).toList())),
                "--source",
                "crm");

        assertThat(run.code()).as(run.said()).isZero();
        for (int who = 0; who < PEOPLE; who++) {
            assertThat(whole.known("crm", imported + who).toString().replace(imported, sent))
                    .isEqualTo(whole.known("crm", sent + who).toString());
        }
    }

    /** Few instants, so that many meet. Everybody is told of, so that everybody is there. */
    private Fact fact() {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var value =
                switch (kind) {
                    case "annual-value" -> random.nextInt(90_000) + ".50";
                    case "contract" -> List.of("none", "standard", "premium").get(random.nextInt(3));
                    case "accessibility-consent" ->
                        List.of("granted", "withdrawn").get(random.nextInt(2));
                    default -> "a%d@example.org".formatted(random.nextInt(1000));
                };
        return new Fact(random.nextInt(PEOPLE), kind, value, START.plusSeconds(86_400L * random.nextInt(4)));
    }

    private void send(String prefix, Fact fact) {
        var event =
                """
                {"specversion": "1.0", "id": "%s", "source": "crm", "type": "io.rapport.customer.observed.v1",
                 "data": {"customer": {"system": "crm", "value": "%s", "name": "Vera %d"}, "kind": "%s", "value": "%s",
                 "observedAt": "%s"}}"""
                        .formatted(fresh(), prefix + fact.who(), fact.who(), fact.kind(), fact.value(), fact.at());
        assertThat(web.as(Role.INTEGRATIONS)
                        .post("/api/events", "application/cloudevents+json", event)
                        .status())
                .isEqualTo(202);
    }

    private void record(String prefix, Talk talk) {
        customers.record(
                customers.find(new SourceIdentifier("crm", prefix + talk.who())).orElseThrow(),
                new NewInteraction(
                        "crm",
                        prefix + "-" + talk.number(),
                        "chat",
                        Direction.OUTBOUND,
                        "About " + talk.number(),
                        "Words of " + talk.number(),
                        talk.at(),
                        null));
    }

    private static String line(String prefix, Fact fact) {
        return "{\"customer\": {\"system\": \"crm\", \"value\": \"%s\", \"name\": \"Vera %d\"}, \"kind\": \"%s\", \"value\": \"%s\", \"observedAt\": \"%s\"}"
                .formatted(prefix + fact.who(), fact.who(), fact.kind(), fact.value(), fact.at());
    }

    private static String line(String prefix, Talk talk) {
        return "{\"externalId\": \"%s-%d\", \"customer\": \"%s\", \"channel\": \"chat\", \"direction\": \"outbound\", \"subject\": \"About %d\", \"text\": \"Words of %d\", \"at\": \"%s\"}"
                .formatted(prefix, talk.number(), prefix + talk.who(), talk.number(), talk.number(), talk.at());
    }

    /** In another order, and every third of them twice. */
    private List<String> shuffled(List<String> lines) {
        var all = new ArrayList<>(lines);
        IntStream.range(0, lines.size()).filter(i -> i % 3 == 0).forEach(i -> all.add(lines.get(i)));
        Collections.shuffle(all, random);
        return all;
    }

    private String written(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }
}
