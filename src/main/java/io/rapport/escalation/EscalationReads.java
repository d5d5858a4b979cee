package io.rapport.escalation;

import io.rapport.escalation.Escalation.Ask;
import io.rapport.escalation.Escalation.Level;
import io.rapport.escalation.Escalation.State;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads escalations with who asked and who answered. */
@Component
class EscalationReads {

    private final JdbcClient jdbc;

    EscalationReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param condition over {@code escalation_record}, with one parameter {@code value}; the first first */
    List<Escalation> where(String condition, String value) {
        return jdbc.sql("select * from escalation_record where " + condition + " order by number")
                .param("value", value)
                .query((row, n) -> escalation(row))
                .list();
    }

    private Escalation escalation(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Escalation(
                new EscalationId(id),
                new RequestId(row.getString("request_id")),
                new CustomerId(row.getString("customer_id")),
                new Tier(row.getString("tier")),
                EscalationReason.valueOf(row.getString("reason")),
                State.valueOf(row.getString("state")),
                row.getLong("level"),
                row.getLong("next_level"),
                row.getString("owner_id"),
                at(row, "opened_at"),
                findAt(row, "closed_at"),
                asks(id),
                levels(id));
    }

    private List<Ask> asks(String id) {
        return jdbc.sql("select * from escalation_ask where escalation_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new Ask(
                        EscalationReason.valueOf(row.getString("reason")),
                        row.getString("clocks"),
                        row.getString("asked_by"),
                        at(row, "asked_at")))
                .list();
    }

    private List<Level> levels(String id) {
        return jdbc.sql("select * from escalation_level where escalation_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new Level(
                        row.getInt("position"),
                        row.getLong("level"),
                        row.getString("owner_group"),
                        row.getString("owner_id"),
                        row.getString("owner_for"),
                        row.getString("rule"),
                        row.getInt("table_version"),
                        new HandOverId(row.getString("hand_over_id")),
                        at(row, "asked_at"),
                        at(row, "acknowledge_by"),
                        row.getString("did"),
                        row.getString("did_by"),
                        findAt(row, "did_at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findAt(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
