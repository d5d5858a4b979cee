package io.rapport.request.expectation;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.Feasibility.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A gap in words: teams, numbers and times, and nobody's name. */
final class GapWords {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private GapWords() {}

    static String of(Feasibility found, ZoneId zone) {
        if (found.options().isEmpty()) {
            return found.sentence() + " Nothing else can be kept either: an honest answer, or a sponsor.";
        }
        return found.options().stream()
                .map(option -> words(option, zone))
                .collect(Collectors.joining("; ", found.sentence() + " What can be kept: ", "."));
    }

    private static String words(Option option, ZoneId zone) {
        if (option instanceof Option.LaterDate later) {
            return "not before " + at(later.earliest(), zone);
        }
        if (option instanceof Option.OtherTeam other) {
            return "by the " + other.team();
        }
        return "the standard variant, due " + at(((Option.StandardVariant) option).due(), zone);
    }

    private static String at(Instant at, ZoneId zone) {
        return AT.format(at.atZone(zone));
    }
}
