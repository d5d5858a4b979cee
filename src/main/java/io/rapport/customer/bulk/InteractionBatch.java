package io.rapport.customer.bulk;

import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New interactions of a batch. Sealing them is most of the work, and all cores take part in it. */
@Component("bulkInteractionBatch")
class InteractionBatch {

    private static final String COLUMNS = "customer_id bigint, source varchar, external_lookup varchar,"
            + " external_text varchar, channel varchar, direction varchar, subject_text varchar, body_text varchar,"
            + " happened_at timestamp with time zone, recorded_at timestamp with time zone, request_id varchar";

    private final Rows rows;

    InteractionBatch(Rows rows) {
        this.rows = rows;
    }

    void add(List<Plan.Happened> interactions, Vault vault, Instant now) {
        if (!interactions.isEmpty()) {
            rows.insert(
                    "customer_interaction",
                    COLUMNS,
                    interactions.parallelStream()
                            .map(happened -> row(happened, vault, now))
                            .toList());
            interactions.forEach(
                    happened -> happened.whom().happened(happened.interaction().at()));
        }
    }

    private static @Nullable Object[] row(Plan.Happened happened, Vault vault, Instant now) {
        var interaction = happened.interaction();
        var customer = happened.whom().id();
        return new @Nullable Object[] {
            customer.number(),
            interaction.source(),
            happened.key().lookup(),
            vault.seal(customer, interaction.externalId()),
            interaction.channel(),
            interaction.direction().name().toLowerCase(Locale.ROOT),
            interaction.subject() == null ? null : vault.seal(customer, interaction.subject()),
            vault.seal(customer, interaction.text()),
            Columns.time(interaction.at()),
            Columns.time(now),
            interaction.about() == null ? null : interaction.about().value()
        };
    }
}
