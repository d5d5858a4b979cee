package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.delivery.OutboxDesk;
import io.rapport.intake.About;
import io.rapport.intake.Event;
import io.rapport.intake.Intake;
import io.rapport.intake.Messages;
import io.rapport.keeping.Said;
import io.rapport.web.Receiver;
import io.rapport.web.Web;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command as the jar has it, about the database under test. */
@RapportTest
class ProveErasureTest implements NothingInTheLog {

    private static final String KEY = "--rapport.signing-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Autowired
    PlantedCustomers planted;

    @Autowired
    FullestCustomers fullest;

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Erasures erasures;

    @Autowired
    CustomerReader reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Autowired
    Intake intake;

    private final Receiver receiver = Receiver.ofAllStories();

    @TempDir
    Path folder;

    @AfterEach
    void answersAgain() {
        receiver.answering(any -> 202);
    }

    @Test
    void nothing_is_left_of_somebody_with_journeys_exceptions_and_words_everywhere() throws Exception {
        var customer = planted.withdrawn();
        // that somebody read stays, without what they read
        reading.customer(new Reader("otto", List.of("auditors")), customer.id());

        var lost = Messages.fresh();
        intake.take(new Event("planted", lost, null, new About.Replied(lost, null, "Hello?")));

        var before = prove(customer);
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.err())
                .contains(customer.id() + " was not erased.", "The key of " + customer.id() + " is still there.")
                .doesNotContain("stands in");

        web.as(Role.PRIVACY_OFFICERS).get("/api/customers/" + customer.id());
        web.as(Role.AGENTS).post("/api/customers/" + customer.id() + "/break-glass", "{\"reason\": \"Ida calls.\"}");
        erasures.erase(customer.id(), "paul", ErasureReason.CONSUMER_REQUEST);
        var after = prove(customer);

        assertThat(after.code()).as(after.err()).isZero();
        assertThat(after.out()).startsWith("Nothing is left of " + customer.id());
        var report = Files.readString(folder.resolve("proof/proof.json"));
        assertThat(report)
                .contains("\"rowsLeft\" : { }", "\"customer_break_glass\" : 1", "\"customer_read\" : ")
                .contains("\"verdict\" : \"nothing-left\"", "\"reason\" : \"consumer-request\"")
                .containsPattern("\"early\" : [1-9]")
                .containsIgnoringCase("\"act_hi_varinst\"");
        assertThat(Files.readString(folder.resolve("proof/proof.html"))).contains("Nothing is left");
        assertThat(signatureFits()).isTrue();
        Files.writeString(folder.resolve("proof/proof.json"), report.replace("nothing-left", "nothing-LEFT"));
        assertThat(signatureFits()).isFalse();
    }

    @Test
    void what_others_are_still_to_be_told_is_named_until_they_have_it_or_it_is_given_up() throws Exception {
        var customer = fullest.free();
        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);
        var messages = outbox.written(customer.id());
        var stuck = jdbc.sql("select id from delivery_message where customer_id = :id and type like '%.restricted.%'")
                .param("id", customer.id().number())
                .query(String.class)
                .single();
        receiver.answering(any -> 503);
        outbox.tellUntilIncident(stuck);

        var untold = prove(customer.most());

        assertThat(untold.code()).isEqualTo(1);
        assertThat(untold.err())
                .contains("io.rapport.customer.erased.v1 to analytics are on their way", "go when it has them")
                .contains("message(s) io.rapport.customer.restricted.v1 to analytics cannot be delivered")
                .doesNotContain("stands in", "row(s)");
        assertThat(Files.readString(folder.resolve("proof/proof.json")))
                .contains("\"state\" : \"waiting\"", "\"state\" : \"stuck\"")
                .doesNotContain(customer.analyticsId());
        receiver.answering(any -> 202);
        messages.stream().filter(message -> !message.equals(stuck)).forEach(outbox::tell);
        assertThat(prove(customer.most()).err()).contains("cannot be delivered").doesNotContain("on their way");
        outbox.giveUp(stuck);
        var proved = prove(customer.most());
        assertThat(proved.code()).as(proved.err()).isZero();
        assertThat(receiver.effects("io.rapport.customer.erased.v1"))
                .anyMatch(event -> event.body().contains(customer.analyticsId()));
    }

    @Test
    void a_value_somebody_left_elsewhere_is_named_by_place_and_number_and_never_repeated() throws Exception {
        var customer = planted.withdrawn();
        erasures.erase(customer.id(), "paul", ErasureReason.OBJECTION);
        jdbc.sql("update sla_promise set reason = :words where request_id = :request")
                .param("words", "for " + customer.values().get(1))
                .param("request", customer.open().value())
                .update();

        var said = prove(customer);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).containsIgnoringCase("Value 2 stands in sla_promise.reason, in 1 row(s).");
        var everything = said.out()
                + said.err()
                + Files.readString(folder.resolve("proof/proof.json"))
                + Files.readString(folder.resolve("proof/proof.html"));
        assertThat(everything).doesNotContain(customer.values());
        jdbc.sql("update sla_promise set reason = 'mended' where request_id = :request")
                .param("request", customer.open().value())
                .update();
    }

    @Test
    void what_cannot_be_proved_is_said_in_a_sentence() throws Exception {
        var values = Files.writeString(folder.resolve("short.txt"), "Ida\n");
        var out = folder.resolve("proof").toString();

        assertThat(Said.toDatabase("prove-erasure", "C-1", "--values", values.toString(), "--out", out, KEY)
                        .err())
                .contains("The value in line 1 has fewer than 4 characters");
        Files.writeString(values, "Ida Example\n");
        assertThat(Said.toDatabase("prove-erasure", "C-1", "--values", values.toString(), "--out", out)
                        .err())
                .contains("There is no key to sign with: set RAPPORT_SIGNING_KEY");
        assertThat(Said.toDatabase("prove-erasure", "Ida", "--values", values.toString(), "--out", out, KEY)
                        .code())
                .isEqualTo(2);
    }

    private Said prove(PlantedCustomers.Planted customer) throws Exception {
        var values = Files.write(folder.resolve("values.txt"), customer.values());
        return Said.toDatabase(
                "prove-erasure",
                customer.id().value(),
                "--values",
                values.toString(),
                "--out",
                folder.resolve("proof").toString(),
                KEY);
    }

    private boolean signatureFits() throws Exception {
        var pem = Files.readAllLines(folder.resolve("proof/proof.pub.pem"));
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem.get(1))));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(Files.readAllBytes(folder.resolve("proof/proof.json")));
        return check.verify(Files.readAllBytes(folder.resolve("proof/proof.json.sig")));
    }
}
