package io.rapport.capacity.web;

import io.rapport.capacity.Handling;
import io.rapport.capacity.Load;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How busy a team is, in JSON. Durations are ISO 8601 business time.
 *
 * @param skill the kind of request; left out for all work
 * @param utilisation share of the people's time that what arrives needs; 9999 where nobody is there
 * @param backlogHours hours each person needs for what is open; 9999 where nobody is there
 */
record LoadView(
        String team,
        @Nullable String skill,
        Instant at,
        Instant arrivedSince,
        long arrived,
        double arrivalsPerHour,
        long waiting,
        long inHand,
        HandlingView handling,
        int people,
        double utilisation,
        double backlogHours) {

    /** @param assumed too few pieces were measured, and the configured assumption stands for them */
    record HandlingView(Duration median, Duration p80, int measured, boolean assumed) {
        static HandlingView of(Handling handling) {
            return new HandlingView(handling.median(), handling.p80(), handling.measured(), handling.assumed());
        }
    }

    static LoadView of(Load load) {
        return new LoadView(
                load.team().code(),
                load.skill() == null ? null : load.skill().code(),
                load.at(),
                load.arrivedSince(),
                load.arrived(),
                rounded(load.arrivalsPerHour()),
                load.waiting(),
                load.inHand(),
                HandlingView.of(load.handling()),
                load.people(),
                rounded(load.utilisation()),
                rounded(load.backlogHours()));
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
