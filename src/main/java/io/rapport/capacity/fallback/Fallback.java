package io.rapport.capacity.fallback;

import io.rapport.capacity.Loads;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.engine.remembered.RememberedTable;
import io.rapport.kernel.BadId;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.Page;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether new work takes the standard variant, and why. Asked when work is new: what was promised before is not asked about
 * again, and so is honoured.
 */
@Service
@Transactional
public class Fallback {

    private static final String EXEMPTION = "capacityExemption";

    private final Loads loads;
    private final FallbackRows rows;
    private final RememberedTable<TeamId, Limits> limits;
    private final RememberedTable<String, Decided> exemptions;
    private final Clock clock;

    Fallback(Loads loads, FallbackRows rows, Decisions decisions, Clock clock) {
        this.loads = loads;
        this.rows = rows;
        this.clock = clock;
        limits = new RememberedTable<>(
                decisions,
                Limits.TABLE,
                team -> Limits.read(decisions.decide(Limits.TABLE, Map.of("team", team.code()))));
        exemptions = new RememberedTable<>(
                decisions, EXEMPTION, contract -> decisions.decide(EXEMPTION, Map.of("contract", contract)));
    }

    /**
     * The variant that new work of a team takes now.
     *
     * @param exempt whether the customer keeps the personal variant in any case, see {@link #isExempt}
     * @throws io.rapport.kernel.Problem when the table has no answer for this team, or an unreadable one
     */
    public Variant variantFor(TeamId team, Tier tier, boolean exempt) {
        var limit = limits.now().apply(team);
        var mode = rows.find(team).map(Hysteresis::mode).orElse(Mode.NORMAL);
        if (mode == Mode.NORMAL) {
            return variant(Variant.Kind.PERSONAL, "There is room: as the tier says", limit);
        }
        if (exempt) {
            return variant(Variant.Kind.PERSONAL, "Under load; this customer is exempt", limit);
        }
        return limit.standardTiers().contains(tier)
                ? variant(Variant.Kind.STANDARD, limit.reason(), limit)
                : variant(Variant.Kind.PERSONAL, "Under load; this tier keeps the personal variant", limit);
    }

    /**
     * Whether a customer keeps the personal variant under load, by {@code capacity-exemption.dmn}.
     *
     * @param contract the fact {@code contract}, as the tier was decided with; {@code none} when it is not known
     */
    public boolean isExempt(String contract) {
        return Boolean.parseBoolean(exemptions.now().apply(contract).text("exempt"));
    }

    /**
     * Where a team stands; normal since now when nobody has looked yet.
     *
     * @throws io.rapport.capacity.UnknownTeam when the house has no such team
     */
    @Transactional(readOnly = true)
    public Hysteresis of(TeamId team) {
        loads.of(team);
        return rows.find(team).orElseGet(() -> Hysteresis.start(clock.instant()));
    }

    /** When a team fell back and came back, newest first; {@code after} is the id of the last one of the page before. */
    @Transactional(readOnly = true)
    public Page<FallbackChange> changes(TeamId team, int limit, @Nullable String after) {
        loads.of(team);
        var found = rows.changes(team, below(after), BadPage.checked(limit) + 1);
        return Page.of(found, limit, change -> Long.toString(change.id()));
    }

    /**
     * One look at a team, taken each minute by a timer. A second node that looks at the same time waits, and then adds its
     * own look, which changes nothing.
     */
    public void look(TeamId team) {
        var now = clock.instant();
        var limit = limits.now().apply(team);
        var load = loads.of(team);
        var before = rows.lock(team);
        if (before.isEmpty()) {
            rows.insert(team, Hysteresis.start(now));
            return;
        }
        var from = before.get();
        var to = from.next(now, limit.isOver(load), limit.isUnder(load), limit.enterAfter(), limit.leaveAfter());
        rows.update(team, to);
        if (to.mode() != from.mode()) {
            rows.changed(from.mode(), to.mode(), now, load, limit);
        }
    }

    private static Variant variant(Variant.Kind kind, String reason, Limits limit) {
        return new Variant(kind, reason, limit.rule(), Limits.TABLE, limit.version());
    }

    private static long below(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException noNumber) {
            throw new BadId("change", "17", after);
        }
    }
}
