package io.rapport.capacity;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a team has to do, and how much it can.
 *
 * @param skill of this kind of request only; null for all its work. People work on all kinds
 * @param arrivedSince from when on arrivals are counted
 * @param arrived pieces of work that came since
 * @param arrivalsPerHour of business time
 * @param waiting open pieces that nobody has
 * @param inHand open pieces that somebody has
 * @param people members of the team who may sign in and are not away
 */
public record Load(
        TeamId team,
        @Nullable RequestType skill,
        Instant at,
        Instant arrivedSince,
        long arrived,
        double arrivalsPerHour,
        long waiting,
        long inHand,
        Handling handling,
        int people) {

    /** What stands for "endless" where nobody is there and work is: it fits every table and compares as it should. */
    public static final double NOBODY = 9999.0;

    private static final double SECONDS = 3600.0;

    /** Work in progress: open pieces. */
    public long open() {
        return waiting + inHand;
    }

    /** Share of the people's time that what arrives needs: arrivals an hour times median handling hours, by people. */
    public double utilisation() {
        return perPerson(arrivalsPerHour * handling.median().toSeconds() / SECONDS);
    }

    /** Hours of business time each person needs for what is open, at median handling time. */
    public double backlogHours() {
        return perPerson(open() * handling.median().toSeconds() / SECONDS);
    }

    private double perPerson(double hours) {
        return hours == 0 ? 0 : people == 0 ? NOBODY : Math.min(NOBODY, hours / people);
    }
}
