package io.rapport.privacy.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.retention.Schedule;
import io.rapport.customer.retention.StartEvent;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.PrivacyRequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers to access requests, sealed under the customer's key. Each download is a read: it needs the right to see all of a
 * customer, special categories included, and stands in the read log.
 */
@Component
public class Exports {

    /** How retention calls them. */
    static final String CLASS = "privacy-export";

    private final JdbcClient jdbc;
    private final Held held;
    private final Vault vault;
    private final CustomerReader reading;
    private final Decisions tables;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(
            JdbcClient jdbc,
            Held held,
            Vault vault,
            CustomerReader reading,
            Decisions tables,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.held = held;
        this.vault = vault;
        this.reading = reading;
        this.tables = tables;
        this.json = json;
        this.clock = clock;
    }

    private record Row(CustomerId customer, String sealed, Instant madeAt) {}

    /** Writes the answer; the one of an earlier try is replaced. */
    void make(PrivacyRequest request) {
        var document = write(held.document(request));
        jdbc.sql("delete from privacy_export where request_id = :id")
                .param("id", request.id().value())
                .update();
        jdbc.sql(
                        """
                        insert into privacy_export (request_id, customer_id, document_text, made_at)
                        values (:id, :customer, :text, :at)""")
                .param("id", request.id().value())
                .param("customer", request.customer().value())
                .param("text", vault.seal(request.customer(), document))
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there is one that can still be downloaded. */
    public boolean isThere(PrivacyRequestId id) {
        return find(id).filter(row -> !isOver(row)).isPresent();
    }

    /**
     * The answer, for the one who gives it to the customer; noted in the read log.
     *
     * @throws NoExport when there is none, or its period is over
     * @throws ExportNotYours when need to know does not open all of this customer to the reader now
     */
    public ExportDocument read(Reader reader, PrivacyRequestId id) {
        var row = find(id).filter(found -> !isOver(found)).orElseThrow(() -> new NoExport(id));
        var document = vault.open(row.customer(), row.sealed()).orElseThrow(() -> new NoExport(id));
        // by the closest sensitivity there is: the document may hold all of them
        var shown = reading.show(reader, List.of(new Personal(row.customer(), CLASS, Sensitivity.SPECIAL, document)))
                .get(0);
        if (shown.access() != Access.CLEAR) {
            throw new ExportNotYours(id);
        }
        try {
            return json.readValue(document, ExportDocument.class);
        } catch (JsonProcessingException unreadable) {
            // without the cause, which repeats what is there
            throw new IllegalStateException("The export of %s cannot be read.".formatted(id));
        }
    }

    private boolean isOver(Row row) {
        return Schedule.of(tables, List.of(CLASS))
                .isDue(CLASS, Map.of(StartEvent.RECORDED, row.madeAt()), false, clock.instant());
    }

    private Optional<Row> find(PrivacyRequestId id) {
        return jdbc.sql("select customer_id, document_text, made_at from privacy_export where request_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Row(
                        new CustomerId(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private String write(ExportDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The export of %s cannot be written.".formatted(document.request()));
        }
    }
}
