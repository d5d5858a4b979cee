package io.rapport.intake;

import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.request;
import static io.rapport.intake.Messages.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who told us stays in clear when a customer is erased: it is the name of a system, and nothing of a person. */
@RapportTest
class SourceNamesTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Written written;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xantippe.wrong@example.org",
                "mailto:xantippe.wrong@example.org",
                "tel:+49305550917",
                "Xantippe",
                "xantippe_wrong",
                "49305550917",
                "urn:example:xantippe-wrong",
                "https://xantippe-wrong.example.org/",
                "a-code-of-more-than-forty-characters-ends",
            })
    void nothing_of_a_person_is_taken_for_the_name_of_a_system(String source) {
        var sender = web.as(Role.INTEGRATIONS);
        var customer = desk.stranger().value();
        var before = written.rows();

        var answers = List.of(
                sender.post("/api/requests", request(fresh(), "Hello").replace(Messages.SOURCE, source)),
                sender.post(
                        "/api/events",
                        STRUCTURED,
                        event("request.submitted", fresh(), submission(fresh(), "Hello"))
                                .replace(Messages.SOURCE, source)),
                sender.post(
                        "/api/events",
                        STRUCTURED,
                        event("request.replied", fresh(), "{\"externalId\": \"R\", \"text\": \"Hi\"}")
                                .replace(Messages.SOURCE, source)),
                sender.post("/api/privacy-requests", privacyRequest(source, customer)),
                sender.post("/api/customers/" + customer + "/timeline", said(source)));

        for (var answer : answers) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.<String>at("$.errors[0].field")).isEqualTo("source");
            assertThat(answer.body())
                    .contains("source must be a code of the system, such as crm")
                    .doesNotContain(source);
        }
        assertThat(written.rows()).isEqualTo(before);
        assertThat(new TableScan(Needles.of(List.of(source))).look(database).found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone-system", "crm", "urn:example:crm", "a-code-of-just-as-many-as-there-may-be-4"})
    void a_code_and_a_declared_name_are_taken(String source) {
        var sender = web.as(Role.INTEGRATIONS);
        var customer = desk.stranger().value();

        var answers = new ArrayList<Web.Answer>();
        answers.add(sender.post("/api/requests", request(fresh(), "Hello").replace(Messages.SOURCE, source)));
        answers.add(sender.post(
                "/api/events",
                STRUCTURED,
                event("request.submitted", fresh(), submission(fresh(), "Hello"))
                        .replace("\"source\": \"" + Messages.SOURCE, "\"source\": \"" + source)));
        answers.add(sender.post("/api/privacy-requests", privacyRequest(source, customer)));
        answers.add(sender.post("/api/customers/" + customer + "/timeline", said(source)));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isBetween(201, 202));
    }

    @Test
    void an_import_is_refused_before_a_line_is_read(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("list.csv"), "id,name\n1,Willa Wronged\n");

        for (var run : List.of(
                Imported.intoDatabase(folder, list.toString(), "--source", "xantippe@example.org"),
                Imported.of(folder, list.toString(), "--source", "xantippe@example.org"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.said())
                    .contains("source must be a code of the system, such as crm")
                    .doesNotContain("xantippe");
        }
    }

    private static String privacyRequest(String source, String customer) {
        return """
                {"source": "%s", "externalId": "%s", "customer": "%s", "kind": "access", "declaredLaw": "gdpr"}"""
                .formatted(source, fresh(), customer);
    }

    private static String said(String source) {
        return """
                {"source": "%s", "externalId": "%s", "channel": "email", "direction": "inbound", "text": "Hi",
                 "at": "2024-03-04T12:00:00Z"}"""
                .formatted(source, fresh());
    }
}
