package io.rapport.escalation;

import static java.time.ZoneOffset.UTC;

import io.rapport.escalation.Escalation.State;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.path.Step;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Escalations at rest: ids, codes and times. */
@Component
class EscalationRows {

    /** Rows of {@code escalation_turn}. */
    private static final int TURNS = 16;

    private final JdbcClient jdbc;
    private final EscalationReads reads;

    EscalationRows(JdbcClient jdbc, EscalationReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** Waits for whoever asks about this request now. */
    void takeTurn(RequestId request) {
        jdbc.sql("select id from escalation_turn where id = :id for update")
                .param("id", Math.floorMod(request.hashCode(), TURNS))
                .query(Integer.class)
                .single();
    }

    EscalationId insert(NewAsk ask, Instant at) {
        var number =
                jdbc.sql("select nextval('escalation_id')").query(Long.class).single();
        var id = new EscalationId("E-" + number);
        jdbc.sql(
                        """
                        insert into escalation_record (id, number, request_id, customer_id, tier, reason, state, level,
                            next_level, opened_at)
                        values (:id, :number, :request, :customer, :tier, :reason, 'OPEN', 0, 1, :at)""")
                .param("id", id.value())
                .param("number", number)
                .param("request", ask.request().value())
                .param("customer", ask.customer().value())
                .param("tier", ask.tier().code())
                .param("reason", ask.reason().name())
                .param("at", at.atOffset(UTC))
                .update();
        return id;
    }

    /** The caller has the turn of its request. */
    void asked(EscalationId id, NewAsk ask, Instant at) {
        var before = jdbc.sql("select count(*) from escalation_ask where escalation_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        insert into escalation_ask (escalation_id, position, reason, clocks, asked_by, asked_at)
                        values (:id, :nth, :reason, :clocks, :by, :at)""")
                .param("id", id.value())
                .param("nth", before + 1)
                .param("reason", ask.reason().name())
                .param("clocks", ask.clocks())
                .param("by", ask.by())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** Another level has it: the last of its levels. */
    void level(Escalation escalation, long level, Step step, Owners.@Nullable Owner owner, HandOver sent, Instant at) {
        jdbc.sql(
                        """
                        insert into escalation_level (escalation_id, position, level, owner_group, owner_id, owner_for, rule,
                            table_version, hand_over_id, asked_at, acknowledge_by)
                        values (:id, :nth, :level, :group, :owner, :for, :rule, :version, :handOver, :at, :by)""")
                .param("id", escalation.id().value())
                .param("nth", escalation.levels().size() + 1)
                .param("level", level)
                .param("group", step.whom())
                .param("owner", owner == null ? null : owner.person())
                .param("for", owner == null ? null : owner.forWhom())
                .param("rule", step.rule())
                .param("version", step.version())
                .param("handOver", sent.id().value())
                .param("at", at.atOffset(UTC))
                .param("by", step.by().atOffset(UTC))
                .update();
        jdbc.sql("update escalation_record set level = :level, next_level = :next, owner_id = :owner where id = :id")
                .param("id", escalation.id().value())
                .param("level", level)
                .param("next", step.next())
                .param("owner", owner == null ? null : owner.person())
                .update();
    }

    void did(EscalationId id, int nth, String what, @Nullable String by, Instant at) {
        jdbc.sql(
                        """
                        update escalation_level set did = :did, did_by = :by, did_at = :at
                        where escalation_id = :id and position = :nth""")
                .param("id", id.value())
                .param("nth", nth)
                .param("did", what)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** The pack that waits for somebody was made anew. */
    @EventListener
    void packedAnew(HandOver.PackedAnew anew) {
        jdbc.sql("update escalation_level set hand_over_id = :now where hand_over_id = :before")
                .param("now", anew.now().id().value())
                .param("before", anew.before().value())
                .update();
    }

    void owner(EscalationId id, String person) {
        jdbc.sql("update escalation_record set owner_id = :owner where id = :id")
                .param("id", id.value())
                .param("owner", person)
                .update();
    }

    void close(EscalationId id, State how, Instant at) {
        jdbc.sql("update escalation_record set state = :state, level = 0, closed_at = :at where id = :id")
                .param("id", id.value())
                .param("state", how.name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<Escalation> find(EscalationId id) {
        return reads.where("id = :value", id.value()).stream().findFirst();
    }

    Optional<Escalation> open(RequestId request) {
        return reads.where("request_id = :value and state = 'OPEN'", request.value()).stream()
                .findFirst();
    }

    List<Escalation> of(RequestId request) {
        return reads.where("request_id = :value", request.value());
    }

    /** When each owner of this group was asked last, whoever stood in for them. */
    Map<String, Instant> lastAsked(String group) {
        var last = new HashMap<String, Instant>();
        jdbc.sql(
                        """
                        select coalesce(owner_for, owner_id), max(asked_at) from escalation_level
                        where owner_group = :group and owner_id is not null group by coalesce(owner_for, owner_id)""")
                .param("group", group)
                .query(row -> {
                    last.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return last;
    }
}
