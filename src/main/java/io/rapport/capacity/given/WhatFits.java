package io.rapport.capacity.given;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.Feasibility.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What could be promised instead, in words: teams and times, and nobody's name. */
public final class WhatFits {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private WhatFits() {}

    /** @return what was reckoned, and then what can be kept; empty when nothing can */
    public static Optional<String> after(Feasibility found, ZoneId zone) {
        return found.options().isEmpty()
                ? Optional.empty()
                : Optional.of(found.options().stream()
                        .map(option -> words(option, zone))
                        .collect(Collectors.joining(
                                "; ", found.sentence() + " What can be kept: ", " (" + zone + ").")));
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
