package io.rapport.privacy;

import io.rapport.sla.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * Counts the periods of privacy law, in the zone of a business calendar.
 *
 * <p>GDPR Art. 12(3) says "one month of receipt of the request", to be extended "by two further months where necessary";
 * Regulation (EEC, Euratom) No 1182/71 says how it is counted: the day of receipt is not within the period (Art. 3(1));
 * it ends with the last hour of the day with the same date, or of the month's last day where there is no such date
 * (Art. 3(2)(c)); a last day that is a public holiday, Saturday or Sunday gives way to the next working day (Art. 3(4)).
 * So also EDPB Guidelines 01/2022, section 5.3: received on 31 August, answered on 30 September.
 *
 * <p>CCPA: confirmed within 10 business days, answered within 45 calendar days, at most 90 (Cal. Code Regs. tit. 11,
 * § 7021); the first day is excluded (Cal. Civ. Code § 10). An opt-out takes
 * effect within 15 business days (§ 7026(f)). No weekend lengthens it here: that is the stricter reading.
 */
final class Deadlines {

    private Deadlines() {}

    /**
     * The last second of the period.
     *
     * @param within calendar months or days
     * @param rolls whether a last day that is no working day gives way to the next
     */
    static Instant after(Instant received, Period within, boolean rolls, BusinessCalendar calendar) {
        var last = received.atZone(calendar.zone()).toLocalDate().plus(within);
        while (rolls && !isWorkingDay(last, calendar)) {
            last = last.plusDays(1);
        }
        return endOf(last, calendar);
    }

    /** The last second of the n-th working day after the receipt; the day of receipt does not count. */
    static Instant businessDays(Instant received, int days, BusinessCalendar calendar) {
        var day = received.atZone(calendar.zone()).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day, calendar) ? 1 : 0;
        }
        return endOf(day, calendar);
    }

    private static boolean isWorkingDay(LocalDate day, BusinessCalendar calendar) {
        var from = day.atStartOfDay(calendar.zone()).toInstant();
        return !calendar.between(
                        from, day.plusDays(1).atStartOfDay(calendar.zone()).toInstant())
                .isZero();
    }

    private static Instant endOf(LocalDate day, BusinessCalendar calendar) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusSeconds(1);
    }
}
