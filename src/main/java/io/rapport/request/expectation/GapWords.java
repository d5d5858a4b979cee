package io.rapport.request.expectation;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.given.WhatFits;
import java.time.ZoneId;

/** A gap in words: teams, numbers and times, and nobody's name. */
final class GapWords {

    private GapWords() {}

    static String of(Feasibility found, ZoneId zone) {
        return WhatFits.after(found, zone)
                .orElseGet(
                        () -> found.sentence() + " Nothing else can be kept either: an honest answer, or a sponsor.");
    }
}
