package io.rapport.capacity.web;

import io.rapport.capacity.risk.RiskRates;
import io.rapport.capacity.risk.RiskRates.Rate;
import io.rapport.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How good the warnings are; for leads and managers. Counts and shares, nobody's name. */
@RestController
@RequestMapping("/api/promise-risk")
@Tag(name = "Capacity")
class RiskController {

    private static final int MOST_DAYS = 365;

    private final RiskRates rates;

    RiskController(RiskRates rates) {
        this.rates = rates;
    }

    /** A number of days that is not looked back over. */
    static final class BadDays extends Problem {
        private static final long serialVersionUID = 1L;

        BadDays(int days) {
            super(
                    Kind.INVALID,
                    "capacity/bad-days",
                    "'days' is %d; ask for 1 to %d days back.".formatted(days, MOST_DAYS));
        }
    }

    /** @param least of fewer than this no share is told, and {@code enough} is false */
    record Rates(int days, int least, RateView all, List<RateView> items) {}

    /**
     * What became of the warnings. A share is left out where there is not enough data.
     *
     * @param team empty where no team worked on it; left out for all
     * @param judged hits and false alarms
     * @param hitRate share of the judged warnings whose promise was missed
     * @param falseAlarmRate share of the judged warnings whose promise was kept
     * @param warnedRate share of the misses that were warned of
     * @param minutesBefore half of the hits came at least so long before the promise was due, in real minutes
     */
    record RateView(
            @Nullable String team,
            @Nullable String clock,
            boolean enough,
            long judged,
            long hits,
            long falseAlarms,
            long stopped,
            long running,
            long missedWithoutWarning,
            @Nullable Double hitRate,
            @Nullable Double falseAlarmRate,
            @Nullable Double warnedRate,
            @Nullable Long minutesBefore) {

        static RateView of(Rate rate) {
            return new RateView(
                    rate.team(),
                    rate.clock() == null ? null : rate.clock().code(),
                    rate.judged() >= RiskRates.LEAST,
                    rate.judged(),
                    rate.hits(),
                    rate.falseAlarms(),
                    rate.stopped(),
                    rate.running(),
                    rate.unwarned(),
                    rounded(rate.hitRate()),
                    rounded(rate.falseAlarmRate()),
                    rounded(rate.warnedRate()),
                    rate.before() == null ? null : rate.before().toMinutes());
        }

        private static @Nullable Double rounded(@Nullable Double share) {
            return share == null ? null : Math.round(share * 1000) / 1000.0;
        }
    }

    @Operation(
            summary = "How often an at-risk warning came true",
            description = "By team and clock: warnings whose promise was missed (hits) and kept (false alarms), misses"
                    + " without a warning, and how long before the promise was due the hits came. Below 20 judged warnings"
                    + " there is not enough data, and no share is told.")
    @GetMapping("/rates")
    Rates show(@RequestParam(defaultValue = "90") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new BadDays(days);
        }
        return new Rates(
                days,
                RiskRates.LEAST,
                RateView.of(rates.all(days)),
                rates.byTeamAndClock(days).stream().map(RateView::of).toList());
    }
}
