package io.rapport.capacity.given;

import static java.time.ZoneOffset.UTC;

import io.rapport.capacity.fallback.Variant;
import io.rapport.capacity.given.Given.Numbers;
import io.rapport.capacity.given.Given.Ruled;
import io.rapport.capacity.given.Given.Sponsor;
import io.rapport.kernel.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided before promises were made, at rest; written once. */
@Component
class GivenRows {

    private final JdbcClient jdbc;

    GivenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Given given) {
        var numbers = given.numbers();
        var check = given.byCheck();
        var sponsor = given.sponsor();
        jdbc.sql(
                        """
                        insert into capacity_given (subject, team, skill, tier, variant, outcome, only_noted, exempt, decided_at,
                            due_at, not_before, ahead, people, median_seconds, p80_seconds, assumed, needed_seconds,
                            left_seconds, words, variant_reason, variant_rule, variant_version, check_reason, check_rule,
                            check_version, decided_by, sponsor, sponsor_reason)
                        values (:subject, :team, :skill, :tier, :variant, :outcome, :noted, :exempt, :at, :due, :notBefore,
                            :ahead, :people, :median, :p80, :assumed, :needed, :left, :words, :reason, :rule, :version,
                            :checkReason, :checkRule, :checkVersion, :by, :sponsor, :means)""")
                .param("subject", given.subject())
                .param("team", given.team().code())
                .param("skill", given.skill())
                .param("tier", given.tier())
                .param("variant", given.variant().name())
                .param("outcome", given.outcome().name())
                .param("noted", given.onlyNoted())
                .param("exempt", given.exempt())
                .param("at", given.at().atOffset(UTC))
                .param("due", given.due().atOffset(UTC))
                .param(
                        "notBefore",
                        given.notBefore() == null ? null : given.notBefore().atOffset(UTC))
                .param("ahead", numbers.ahead())
                .param("people", numbers.people())
                .param("median", numbers.median().toSeconds())
                .param("p80", numbers.p80().toSeconds())
                .param("assumed", numbers.assumed())
                .param(
                        "needed",
                        numbers.needed() == null ? null : numbers.needed().toSeconds())
                .param("left", numbers.left().toSeconds())
                .param("words", numbers.words())
                .param("reason", given.byVariant().reason())
                .param("rule", given.byVariant().rule())
                .param("version", given.byVariant().version())
                .param("checkReason", check == null ? null : check.reason())
                .param("checkRule", check == null ? null : check.rule())
                .param("checkVersion", check == null ? null : check.version())
                .param("by", given.by())
                .param("sponsor", sponsor == null ? null : sponsor.user())
                .param("means", sponsor == null ? null : sponsor.means().name())
                .update();
    }

    /** All about one thing, oldest first. */
    List<Given> of(String subject) {
        return jdbc.sql("select * from capacity_given where subject = :subject order by id")
                .param("subject", subject)
                .query(GivenRows::read)
                .list();
    }

    /** What was decided last; a target that stays as it was decides nothing. */
    Optional<Given> latest(String subject) {
        return jdbc.sql("select * from capacity_given where subject = :subject and outcome <> 'TARGET_STAYS'"
                        + " order by id desc fetch first 1 rows only")
                .param("subject", subject)
                .query(GivenRows::read)
                .optional();
    }

    /** The decision with which each gap since then ended or still stands open, newest first. */
    List<Given> gaps(Instant since, int most) {
        return jdbc.sql(
                        """
                        select * from capacity_given g where g.id in (select max(id) from capacity_given
                            where outcome <> 'TARGET_STAYS' and subject in (select subject from capacity_given where outcome = 'GAP' and not only_noted
                                and decided_at > :since) group by subject)
                        order by id desc fetch first :most rows only""")
                .param("since", since.atOffset(UTC))
                .param("most", most)
                .query(GivenRows::read)
                .list();
    }

    private static Given read(ResultSet row, int number) throws SQLException {
        var checkRule = row.getString("check_rule");
        var sponsor = row.getString("sponsor");
        return new Given(
                row.getLong("id"),
                row.getString("subject"),
                new TeamId(row.getString("team")),
                row.getString("skill"),
                row.getString("tier"),
                row.getBoolean("exempt"),
                Variant.Kind.valueOf(row.getString("variant")),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("only_noted"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("not_before", OffsetDateTime.class)),
                numbers(row),
                new Ruled(
                        row.getString("variant_reason"), row.getString("variant_rule"), row.getInt("variant_version")),
                checkRule == null
                        ? null
                        : new Ruled(row.getString("check_reason"), checkRule, row.getInt("check_version")),
                row.getString("decided_by"),
                sponsor == null ? null : new Sponsor(sponsor, Means.valueOf(row.getString("sponsor_reason"))));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        var needed = row.getObject("needed_seconds", Long.class);
        return new Numbers(
                row.getLong("ahead"),
                row.getInt("people"),
                Duration.ofSeconds(row.getLong("median_seconds")),
                Duration.ofSeconds(row.getLong("p80_seconds")),
                row.getBoolean("assumed"),
                needed == null ? null : Duration.ofSeconds(needed),
                Duration.ofSeconds(row.getLong("left_seconds")),
                row.getString("words"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
