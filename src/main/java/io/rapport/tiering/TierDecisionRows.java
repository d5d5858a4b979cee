package io.rapport.tiering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Tier decisions at rest: written once, never changed. */
@Component
class TierDecisionRows {

    /** A decision that has no id yet. */
    record New(
            CustomerId customer,
            Tier tier,
            String reason,
            String segment,
            RuleUsed segmentRule,
            RuleUsed tierRule,
            TierInputs inputs,
            Instant decidedAt) {

        TierDecision keptAs(TierDecisionId id) {
            return new TierDecision(id, customer, tier, reason, segment, segmentRule, tierRule, inputs, decidedAt);
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Vault vault;

    TierDecisionRows(JdbcClient jdbc, ObjectMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    TierDecision insert(New decision) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into tiering_decision (customer_id, tier, reason, segment, segment_table, segment_version,
                            segment_rule, tier_table, tier_version, tier_rule, inputs_text, decided_at)
                        values (:customer, :tier, :reason, :segment, :segmentTable, :segmentVersion,
                            :segmentRule, :tierTable, :tierVersion, :tierRule, :inputs, :decidedAt)""")
                .param("customer", decision.customer().value())
                .param("tier", decision.tier().code())
                .param("reason", decision.reason())
                .param("segment", decision.segment())
                .param("segmentTable", decision.segmentRule().table())
                .param("segmentVersion", decision.segmentRule().version())
                .param("segmentRule", decision.segmentRule().rule())
                .param("tierTable", decision.tierRule().table())
                .param("tierVersion", decision.tierRule().version())
                .param("tierRule", decision.tierRule().rule())
                .param("inputs", vault.seal(decision.customer(), written(decision.inputs())))
                .param("decidedAt", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return decision.keptAs(new TierDecisionId("T-" + Objects.requireNonNull(key.getKey())));
    }

    Optional<TierDecision> find(TierDecisionId id) {
        return jdbc.sql("select * from tiering_decision where id = :id")
                .param("id", Long.parseLong(id.value().substring(2)))
                .query(this::read)
                .optional();
    }

    /** The newest about one of these. */
    Optional<TierDecision> latest(List<CustomerId> members) {
        return jdbc.sql("select * from tiering_decision where customer_id in (:customers)"
                        + " order by decided_at desc, id desc limit 1")
                .param("customers", members.stream().map(CustomerId::value).toList())
                .query(this::read)
                .optional();
    }

    /** All about one of these, newest first. */
    List<TierDecision> all(List<CustomerId> members) {
        vault.fetch(members);
        return jdbc.sql("select * from tiering_decision where customer_id in (:customers)"
                        + " order by decided_at desc, id desc")
                .param("customers", members.stream().map(CustomerId::value).toList())
                .query(this::read)
                .list();
    }

    private TierDecision read(ResultSet row, int number) throws SQLException {
        var customer = new CustomerId(row.getString("customer_id"));
        return new TierDecision(
                new TierDecisionId("T-" + row.getLong("id")),
                customer,
                new Tier(row.getString("tier")),
                row.getString("reason"),
                row.getString("segment"),
                rule(row, "segment"),
                rule(row, "tier"),
                inputs(customer, row.getString("inputs_text")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static RuleUsed rule(ResultSet row, String of) throws SQLException {
        return new RuleUsed(row.getString(of + "_table"), row.getInt(of + "_version"), row.getString(of + "_rule"));
    }

    private String written(TierInputs inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("inputs of a tier decision cannot be written as JSON", impossible);
        }
    }

    private @Nullable TierInputs inputs(CustomerId customer, String sealed) {
        return sealed.isEmpty()
                ? null
                : vault.open(customer, sealed).map(this::inputs).orElse(null);
    }

    private TierInputs inputs(String text) {
        try {
            return json.readValue(text, TierInputs.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("inputs of a tier decision cannot be read back", broken.getCause());
        }
    }
}
