package io.rapport.customer.store;

import io.rapport.customer.Direction;
import io.rapport.customer.Interaction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Refusals.BeingErased;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.asking.Question;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interactions at rest. Writing one is one insert and one update of the summary. */
@Component
class InteractionRows {

    private static final String COLUMNS =
            """
            select id, customer_id, source, external_text, channel, direction, subject_text, body_text, happened_at,
                recorded_at, request_id, author
            from customer_interaction
            """;

    private final JdbcClient jdbc;
    private final Inserts inserts;
    private final Vault vault;
    private final Rounds rounds;

    InteractionRows(JdbcClient jdbc, Inserts inserts, Vault vault, Rounds rounds) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.vault = vault;
    }

    /** @return the new interaction's number; empty when it is a repeat, or there is no such customer */
    OptionalLong add(CustomerId customer, NewInteraction interaction, Instant now) {
        var id = inserts.insert(
                """
                insert into customer_interaction
                    (customer_id, source, external_lookup, external_text, channel, direction, subject_text, body_text, happened_at,
                     recorded_at, request_id, author)
                select id, :source, :lookup, :externalId, :channel, :direction, cast(:subject as varchar), :text,
                    cast(:at as timestamp with time zone), cast(:now as timestamp with time zone),
                    cast(:about as varchar), cast(:author as varchar)
                from customer_record where id = :customer""",
                values(customer, interaction, now));
        if (id.isPresent()) {
            count(customer, interaction.at());
        }
        return id;
    }

    Optional<Interaction> find(String source, String externalId) {
        return jdbc.sql(COLUMNS + "where source = :source and external_lookup = :lookup")
                .param("source", source)
                .param("lookup", lookup(source, externalId))
                .query(this::interaction)
                .optional();
    }

    Optional<Interaction> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::interaction)
                .optional();
    }

    /** Up to {@code most} interactions older than the place, newest first. */
    List<Interaction> older(CustomerId customer, Place place, int most) {
        return rounds.ask(question(customer, place, most));
    }

    /** The same, asked in the company of others. */
    Question<List<Interaction>> question(CustomerId customer, Place place, int most) {
        return Question.rows(
                COLUMNS
                        + """
                        where customer_id = :customer and happened_at <= :at and (happened_at < :at or id < :id)
                        order by happened_at desc, id desc fetch first :most rows only""",
                Map.of(
                        "customer", customer.number(),
                        "at", Columns.time(place.at()),
                        "id", place.id(),
                        "most", most),
                this::interaction);
    }

    private String lookup(String source, String externalId) {
        return Lookups.ofInteraction(source, externalId, vault);
    }

    private void count(CustomerId customer, Instant at) {
        var counted = jdbc.sql(
                        """
                        update customer_summary set interactions = interactions + 1,
                        last_contact_at = case when last_contact_at > :at then last_contact_at else :at end
                        where customer_id = :customer""")
                .param("at", Columns.time(at))
                .param("customer", customer.number())
                .update();
        if (counted == 0) {
            // erased while we wrote
            throw new BeingErased();
        }
    }

    private Map<String, Object> values(CustomerId customer, NewInteraction interaction, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("customer", customer.number());
        values.put("source", interaction.source());
        values.put("lookup", lookup(interaction.source(), interaction.externalId()));
        values.put("externalId", vault.seal(customer, interaction.externalId()));
        values.put("channel", interaction.channel());
        values.put("direction", interaction.direction().name().toLowerCase(Locale.ROOT));
        values.put("subject", interaction.subject() == null ? null : vault.seal(customer, interaction.subject()));
        values.put("text", vault.seal(customer, interaction.text()));
        values.put("at", Columns.time(interaction.at()));
        values.put("now", Columns.time(now));
        values.put(
                "about",
                interaction.about() == null ? null : interaction.about().value());
        values.put("author", interaction.author());
        return values;
    }

    private Interaction interaction(ResultSet row, int number) throws SQLException {
        var about = row.getString("request_id");
        var customer = CustomerId.of(row.getLong("customer_id"));
        var subject = row.getString("subject_text");
        return new Interaction(
                Columns.interaction(row.getLong("id")),
                customer,
                row.getString("source"),
                vault.open(customer, row.getString("external_text")).orElse(""),
                row.getString("channel"),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                subject == null ? null : vault.open(customer, subject).orElse(null),
                vault.open(customer, row.getString("body_text")).orElse(""),
                Columns.timeIn(row, "happened_at"),
                about == null ? null : new RequestId(about),
                Columns.timeIn(row, "recorded_at"),
                row.getString("author"));
    }
}
