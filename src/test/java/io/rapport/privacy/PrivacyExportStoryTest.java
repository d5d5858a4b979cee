package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.erasure.NothingInTheLog;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.needtoknow.Purpose;
import io.rapport.customer.needtoknow.ReadLog;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.engine.EngineClock;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class PrivacyExportStoryTest implements NothingInTheLog {

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    Erasures erasures;

    @Autowired
    ReadLog reads;

    @Autowired
    List<RetainedItems> rooms;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Test
    void who_asks_gets_everything_in_words_and_as_json_and_each_download_is_noted() {
        var customer = planted.withEverything();
        customers.observe(customer.id(), new Observation("accessibility-consent", "granted", "customer", MONDAY_10));
        customers.observe(
                customer.id(), new Observation("accessibility-need", "Needs large print", "customer", MONDAY_10));
        var request = privacy.asks(customer.id(), "access", "gdpr");
        granted(request).waitsAt(SEND_PRIVACY_ANSWER);
        var paul = web.as("paul", "privacy-officers");

        var json = paul.get(json(request));
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        assertThat(json.header("Content-Disposition")).contains(request.id() + ".json");
        assertThat(json.header("Cache-Control")).contains("no-store");
        assertThat(json.<List<String>>at("$.facts[*].kind")).contains("email", "annual-value", "accessibility-need");
        assertThat(json.<List<String>>at("$.facts[?(@.kind=='email')].lawfulBasis"))
                .hasSize(2)
                .containsOnly("Performance of a contract, Art. 6(1)(b) GDPR");
        assertThat(json.<List<String>>at("$.timeline[*].text")).hasSizeGreaterThan(2);
        assertThat(json.<List<String>>at("$.exceptions[*].standing")).contains("declined");
        assertThat(json.<List<Object>>at("$.reads")).isNotNull();
        assertThat(json.<List<String>>at("$.periods[*].recordClass")).contains("conversation", "privacy-export");
        var page = paul.get("/privacy/" + request.id() + "/export");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Needs large print", "Who looked at your data", "Art. 6(1)(b) GDPR")
                .contains("3 years after it happened or was so", "Europe/Berlin")
                .contains("In our records since</dt><dd>"
                        + inBerlin(customers.get(customer.id()).registeredAt()))
                .doesNotContain("(UTC)", "observed P3Y");

        var noted = reads.of(customer.id(), 50, Long.MAX_VALUE).items().stream()
                .filter(read -> read.kinds().contains("privacy-export"))
                .toList();
        assertThat(noted).hasSize(2).allSatisfy(read -> {
            assertThat(read.reader()).isEqualTo("paul");
            assertThat(read.purpose()).isEqualTo(Purpose.PRIVACY_TASK);
            assertThat(String.valueOf(read.request())).isEqualTo(request.id().value());
        });
    }

    @Test
    void it_is_sealed_and_nobody_else_opens_it_nor_the_officer_when_the_task_is_done() {
        var customer = planted.withEverything();
        var request = privacy.asks(customer.id(), "access", "gdpr");
        var journey = granted(request);

        assertThat(jdbc.sql("select document_text from privacy_export where request_id = :id")
                        .param("id", request.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(customer.values().toArray(String[]::new));
        Arrays.stream(Role.values())
                .filter(role -> role != Role.PRIVACY_OFFICERS)
                .forEach(role -> assertThat(web.as(role).get(json(request)).status())
                        .as(role.title())
                        .isEqualTo(403));

        journey.completedBy(PAUL, SEND_PRIVACY_ANSWER).endsAt("privacy-request-closed");
        var refused = web.as("paul", "privacy-officers").get(json(request));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>at("$.type")).endsWith("privacy/export-not-yours");
        assertThat(reads.of(customer.id(), 1, Long.MAX_VALUE).items().get(0).kinds())
                .containsExactly("privacy-export");
    }

    @Test
    void after_thirty_days_it_is_gone_and_it_goes_with_the_customer() {
        var customer = desk.stranger();
        var request = privacy.asks(customer, "access", "gdpr");
        granted(request);
        var paul = web.as("paul", "privacy-officers");

        clock.moveTo(MONDAY_10.plus(Duration.ofDays(29)));
        assertThat(paul.get(json(request)).status()).isEqualTo(200);
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(31)));
        assertThat(paul.get(json(request)).status()).isEqualTo(404);
        clock.moveTo(MONDAY_10);
        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(paul.get(json(request)).status()).isEqualTo(404);
        assertThat(rooms.stream()
                        .filter(room -> room.classes().contains("privacy-export"))
                        .flatMap(room -> room.stock(List.of(customer)).stream())
                        .filter(stock -> stock.count() > 0))
                .isEmpty();
    }

    @Test
    void what_is_taken_elsewhere_is_what_the_customer_gave_us() {
        var customer = desk.customerWith("annual-value", "90000", "city", "Town", "churn-risk", "0.2");
        var request = privacy.asks(customer, "portability", "gdpr");
        granted(request);

        var json = web.as("paul", "privacy-officers").get(json(request));

        assertThat(json.<List<String>>at("$.facts[*].kind")).containsExactly("city");
        assertThat(json.<List<Object>>at("$.reads")).isEmpty();
    }

    private Journey granted(PrivacyRequest request) {
        return privacy.proven(request)
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .waitsAt(SEND_PRIVACY_ANSWER);
    }

    private static String json(PrivacyRequest request) {
        return "/api/privacy-requests/" + request.id() + "/export";
    }

    private static String inBerlin(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                .withZone(ZoneId.of("Europe/Berlin"))
                .format(moment);
    }
}
