package io.rapport.stewardship;

import io.rapport.customer.identity.MergeId;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases at rest. The reason is sealed under the key of the first of the two, and empty when either was erased. */
@Component("stewardCaseRows")
class CaseRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    CaseRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Whoever looks for twins holds this until the end of the transaction: of two who look, one sees what the other did. */
    void takeTurn() {
        jdbc.sql("select id from steward_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    CaseId add(CustomerId one, CustomerId other, String likeness, double score, PairVerdict answer, Instant now) {
        var number = jdbc.sql("select nextval('steward_case_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into steward_case (id, one_id, other_id, likeness, score, action, decide_within, calendar,
                            answer_reason, rule_id, rule_version, state, opened_at)
                        values (:id, :one, :other, :likeness, :score, :action, :within, :calendar,
                            :because, :rule, :version, 'open', :now)""")
                .param("id", number)
                .param("one", one.number())
                .param("other", other.number())
                .param("likeness", likeness)
                .param("score", score)
                .param("action", answer.action())
                .param("within", answer.within())
                .param("calendar", answer.calendar())
                .param("because", answer.reason())
                .param("rule", answer.rule())
                .param("version", answer.version())
                .param("now", time(now))
                .update();
        return CaseId.of(number);
    }

    Optional<StewardCase> find(CaseId id) {
        return jdbc.sql("select * from steward_case where id = :id")
                .param("id", id.number())
                .query(this::read)
                .optional();
    }

    /** Every case about one of the first with one of the others, whichever way round. */
    List<StewardCase> between(Collection<CustomerId> some, Collection<CustomerId> others) {
        return jdbc.sql(
                        """
                        select * from steward_case where (one_id in (:some) and other_id in (:others))
                        or (one_id in (:others) and other_id in (:some)) order by id""")
                .param("some", numbers(some))
                .param("others", numbers(others))
                .query(this::read)
                .list();
    }

    /** Cases in this state about any of these, oldest first. */
    List<StewardCase> about(Collection<CustomerId> customers, CaseState state) {
        return jdbc.sql("select * from steward_case where state = :state"
                        + " and (one_id in (:customers) or other_id in (:customers)) order by id")
                .param("customers", numbers(customers))
                .param("state", state.code())
                .query(this::read)
                .list();
    }

    /** Newest first, without open ones that this person caused. @param below only cases with smaller numbers */
    List<StewardCase> newest(@Nullable CaseState state, String person, long below, int most) {
        return jdbc.sql("select * from steward_case c where id < :below and not (state = 'open' and exists"
                        + " (select 1 from steward_case_author a where a.case_id = c.id and a.author = :person))"
                        + (state == null ? "" : " and state = :state")
                        + " order by id desc fetch first :most rows only")
                .param("below", below)
                .param("person", person)
                .param("state", state == null ? "" : state.code())
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Nobody has said so, it is so; from then on it rests, or waits again. */
    void becomes(StewardCase standing, CaseState state, Instant now) {
        var settled = standing.settledAt();
        var rested = settled == null ? standing.restLeft(now).negated() : Duration.between(settled, now);
        jdbc.sql("update steward_case set state = :state, settled_at = :at, look_again_at = null,"
                        + " rested_seconds = rested_seconds + :rested where id = :id")
                .param("id", standing.id().number())
                .param("state", state.code())
                .param("at", state == CaseState.OPEN ? null : time(now))
                .param("rested", rested.toSeconds())
                .update();
    }

    /** @return whether it was open until now */
    boolean settle(StewardCase open, CaseState state, @Nullable String by, @Nullable String reason, Instant now) {
        return jdbc.sql(
                                "update steward_case set state = :state, settled_by = :by, settled_at = :now,"
                                        + " rested_seconds = rested_seconds - :left, reason_text = :reason where id = :id and state = 'open'")
                        .param("state", state.code())
                        .param("by", by)
                        .param("now", time(now))
                        .param("left", open.restLeft(now).toSeconds())
                        .param("reason", reason == null ? null : vault.seal(open.one(), reason))
                        .param("id", open.id().number())
                        .update()
                == 1;
    }

    void mergedBy(CaseId id, MergeId merge) {
        jdbc.sql("update steward_case set merge_id = :merge where id = :id")
                .param("merge", merge.value())
                .param("id", id.number())
                .update();
    }

    void putOff(StewardCase open, Instant until, Instant now) {
        var rest = Duration.between(now, until).minus(open.restLeft(now));
        jdbc.sql(
                        "update steward_case set look_again_at = :until, rested_seconds = rested_seconds + :rest where id = :id")
                .param("until", time(until))
                .param("rest", rest.toSeconds())
                .param("id", open.id().number())
                .update();
    }

    private StewardCase read(ResultSet row, int number) throws SQLException {
        var one = CustomerId.of(row.getLong("one_id"));
        var reason = row.getString("reason_text");
        var merge = row.getString("merge_id");
        return new StewardCase(
                CaseId.of(row.getLong("id")),
                one,
                CustomerId.of(row.getLong("other_id")),
                row.getString("likeness"),
                row.getDouble("score"),
                new PairVerdict(
                        row.getString("action"),
                        row.getString("decide_within"),
                        row.getString("calendar"),
                        row.getString("answer_reason"),
                        row.getString("rule_id"),
                        row.getInt("rule_version")),
                CaseState.of(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                at(row, "settled_at"),
                row.getString("settled_by"),
                reason == null || reason.isEmpty()
                        ? null
                        : vault.open(one, reason).orElse(null),
                merge == null ? null : new MergeId(merge),
                at(row, "look_again_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::number).toList();
    }
}
