package io.rapport.capacity.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Falling back and coming back, against a model that reads the whole past at every look. */
class HysteresisTest {

    private static final Instant START = Instant.parse("2026-05-04T06:00:00Z");
    private static final double UPPER = 0.95;
    private static final double LOWER = 0.80;

    /** @param minute of the look; utilisation as it was then */
    record Look(int minute, double utilisation) {
        Instant at() {
            return START.plus(Duration.ofMinutes(minute));
        }

        boolean asksFor(Mode mode) {
            return mode == Mode.FALLBACK ? utilisation >= UPPER : utilisation < LOWER;
        }
    }

    @Property(tries = 2000)
    void each_look_says_what_the_whole_past_says(
            @ForAll("loads") List<Look> looks,
            @ForAll @IntRange(max = 25) int enter,
            @ForAll @IntRange(max = 25) int leave) {
        assertThat(modes(looks, enter, leave)).isEqualTo(fromTheWholePast(looks, enter, leave));
    }

    @Property(tries = 2000)
    void it_never_flaps(
            @ForAll("loads") List<Look> looks,
            @ForAll @IntRange(min = 1, max = 25) int enter,
            @ForAll @IntRange(min = 1, max = 25) int leave) {
        var modes = modes(looks, enter, leave);
        var last = Integer.MIN_VALUE / 2;
        for (int i = 0; i < looks.size(); i++) {
            if (modes.get(i) != (i == 0 ? Mode.NORMAL : modes.get(i - 1))) {
                var wanted = modes.get(i) == Mode.FALLBACK ? enter : leave;
                assertThat(looks.get(i).minute() - last).isGreaterThanOrEqualTo(wanted);
                assertThat(looks.get(i).asksFor(modes.get(i))).isTrue();
                last = looks.get(i).minute();
            }
        }
    }

    @Property(tries = 500)
    void between_the_limits_nothing_ever_changes(@ForAll("loads") List<Look> looks) {
        var between = looks.stream()
                .map(look -> new Look(look.minute(), LOWER + (UPPER - LOWER) * 0.5))
                .toList();
        assertThat(modes(between, 0, 0)).doesNotContain(Mode.FALLBACK);
    }

    @Example
    void x_minutes_over_it_falls_back_and_y_minutes_under_it_is_back() {
        var looks = new ArrayList<Look>();
        for (int minute = 1; minute <= 60; minute++) {
            looks.add(new Look(minute, minute < 30 ? 1.2 : 0.5));
        }
        var modes = modes(looks, 15, 20);
        // the first look that is over is at minute 1, the first that is under at minute 30
        assertThat(modes.indexOf(Mode.FALLBACK) + 1).isEqualTo(16);
        assertThat(modes.lastIndexOf(Mode.FALLBACK) + 1).isEqualTo(49);
    }

    @Example
    void an_hour_in_which_nobody_looked_is_no_hour_of_load_and_an_older_look_changes_nothing() {
        var over = Hysteresis.start(START).next(START.plusSeconds(60), true, false, minutes(15), minutes(15));
        var later = over.next(START.plusSeconds(3660), true, false, minutes(15), minutes(15));

        assertThat(later.mode()).isEqualTo(Mode.NORMAL);
        assertThat(later.pendingSince()).isEqualTo(START.plusSeconds(3660));
        assertThat(later.next(START.plusSeconds(60), false, false, minutes(15), minutes(15)))
                .isSameAs(later);
    }

    @Provide
    Arbitrary<List<Look>> loads() {
        var step = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(12, 1), Tuple.of(2, 3), Tuple.of(1, 7)),
                        Arbitraries.doubles().between(-0.25, 0.25))
                .as((minutes, change) -> new double[] {minutes, change});
        return step.list().ofMinSize(1).ofMaxSize(150).map(steps -> {
            var looks = new ArrayList<Look>();
            var minute = 0;
            var utilisation = 0.9;
            for (var each : steps) {
                minute += (int) each[0];
                utilisation = Math.max(0, Math.min(1.6, utilisation + each[1]));
                looks.add(new Look(minute, utilisation));
            }
            return looks;
        });
    }

    private static List<Mode> modes(List<Look> looks, int enter, int leave) {
        var modes = new ArrayList<Mode>();
        var state = Hysteresis.start(START);
        for (var look : looks) {
            state = state.next(
                    look.at(), look.asksFor(Mode.FALLBACK), look.asksFor(Mode.NORMAL), minutes(enter), minutes(leave));
            modes.add(state.mode());
        }
        return modes;
    }

    /** Remembers nothing but the changes: at each look it goes back over the looks in a row that asked for the other mode. */
    private static List<Mode> fromTheWholePast(List<Look> looks, int enter, int leave) {
        var modes = new ArrayList<Mode>();
        var mode = Mode.NORMAL;
        var changed = -1;
        for (int now = 0; now < looks.size(); now++) {
            var wanted = mode.other();
            var first = now;
            while (first > changed + 1
                    && looks.get(first - 1).asksFor(wanted)
                    && looks.get(first).minute() - looks.get(first - 1).minute() <= 5) {
                first--;
            }
            var howLong = wanted == Mode.FALLBACK ? enter : leave;
            if (looks.get(now).asksFor(wanted)
                    && looks.get(now).minute() - looks.get(first).minute() >= howLong) {
                mode = wanted;
                changed = now;
            }
            modes.add(mode);
        }
        return modes;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
