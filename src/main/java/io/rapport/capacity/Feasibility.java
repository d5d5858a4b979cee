package io.rapport.capacity;

import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a promise can be kept, with the numbers it was reckoned from.
 *
 * <p>A piece of work is needed for {@code ahead × median ÷ people + p80} of business time: the queue is worked off by all
 * who are there, each piece taking the median, because in a sum long and short ones make up for each other; the piece itself
 * is given the time within which eighty in a hundred are done. It is feasible when that is no more than what is left.
 *
 * @param standing how the team stands that would do it
 * @param needed business time; empty when nobody is there
 * @param left business time until the due moment; zero when it is past
 * @param earliest from when on it could be promised; empty when nobody is there
 * @param sentence what was reckoned, in words
 * @param options what could be promised instead, each feasible by the same reckoning; none when it is feasible
 */
public record Feasibility(
        boolean feasible,
        Standing standing,
        Optional<Duration> needed,
        Duration left,
        Optional<Instant> earliest,
        String sentence,
        List<Option> options) {

    /**
     * How a team stands for a piece of work.
     *
     * @param ahead pieces before it, open or promised, zero or more
     * @param most the same for a piece that is done after all others, also those promised for later
     * @param median handling time of one of these
     * @param p80 handling time of the piece itself
     * @param people who are there, zero or more
     * @param assumed whether a handling time is the configured assumption, because too few were measured
     * @param calendar by which the team works
     */
    public record Standing(
            TeamId team,
            long ahead,
            long most,
            Duration median,
            Duration p80,
            int people,
            boolean assumed,
            BusinessCalendar calendar) {

        /** Nothing is promised for later. */
        public Standing(
                TeamId team,
                long ahead,
                Duration median,
                Duration p80,
                int people,
                boolean assumed,
                BusinessCalendar calendar) {
            this(team, ahead, ahead, median, p80, people, assumed, calendar);
        }

        /** When the piece would be done by one person: what is said where nobody is there. */
        public Instant withOne(Instant from) {
            return calendar.add(from, median.multipliedBy(most).plus(p80));
        }

        /** Business time until the piece is done; empty when nobody is there. */
        public Optional<Duration> needed() {
            return after(ahead);
        }

        /** The same after all others. */
        Optional<Duration> neededAtMost() {
            return after(most);
        }

        private Optional<Duration> after(long others) {
            return people == 0
                    ? Optional.empty()
                    : Optional.of(median.multipliedBy(others).dividedBy(people).plus(p80));
        }
    }

    /** What could be promised instead. */
    public sealed interface Option {

        /** The same, later. */
        record LaterDate(Instant earliest) implements Option {}

        /** The same, by another team that has the skill. */
        record OtherTeam(TeamId team, Duration needed) implements Option {}

        /** The standard variant, whose promise can be kept. */
        record StandardVariant(Instant due) implements Option {}
    }

    /**
     * Reckons; looks at nothing but what it is given.
     *
     * @param asked the team that would do it
     * @param now from when on business time is counted
     * @param due until when it would be promised
     * @param others teams that have the skill as well
     * @param standardDue until when the standard variant would be promised; null when there is none
     */
    public static Feasibility of(
            Standing asked, Instant now, Instant due, List<Standing> others, @Nullable Instant standardDue) {
        var calendar = asked.calendar();
        var left = left(calendar, now, due);
        var needed = asked.needed();
        var atMost = asked.neededAtMost();
        var earliest = atMost.map(time -> calendar.add(now, time));
        var feasible = fits(needed, left);
        var options = new ArrayList<Option>();
        if (!feasible) {
            earliest.ifPresent(at -> options.add(new Option.LaterDate(at)));
            for (var other : others) {
                other.needed()
                        .filter(time -> !other.team().equals(asked.team())
                                && fits(Optional.of(time), left(other.calendar(), now, due)))
                        .ifPresent(time -> options.add(new Option.OtherTeam(other.team(), time)));
            }
            if (standardDue != null && fits(atMost, left(calendar, now, standardDue))) {
                options.add(new Option.StandardVariant(standardDue));
            }
        }
        return new Feasibility(
                feasible, asked, needed, left, earliest, sentence(asked, needed, left), List.copyOf(options));
    }

    private static boolean fits(Optional<Duration> needed, Duration left) {
        return needed.filter(time -> time.compareTo(left) <= 0).isPresent();
    }

    private static Duration left(BusinessCalendar calendar, Instant now, Instant due) {
        return due.isAfter(now) ? calendar.between(now, due) : Duration.ZERO;
    }

    private static String sentence(Standing asked, Optional<Duration> needed, Duration left) {
        if (needed.isEmpty()) {
            return "%s: nobody is there, and %d pieces of work are open; %s of business time are left."
                    .formatted(asked.team(), asked.ahead(), words(left));
        }
        return "%s: %d pieces of work ahead at %s each, %d there, and %s for the piece itself%s: %s of business time are needed, and %s are left."
                .formatted(
                        asked.team(),
                        asked.ahead(),
                        words(asked.median()),
                        asked.people(),
                        words(asked.p80()),
                        asked.assumed() ? " (assumed, too few were measured)" : "",
                        words(needed.get()),
                        words(left));
    }

    private static String words(Duration time) {
        var minutes = (time.toSeconds() + 59) / 60;
        return minutes < 60
                ? "%d min".formatted(minutes)
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
