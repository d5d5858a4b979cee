package io.rapport.sla;

import java.util.List;
import java.util.stream.Collectors;

/** The clocks that a check found missed for the first time; each is reported once. */
public record Missed(List<SlaClock> clocks) {

    public Missed {
        clocks = List.copyOf(clocks);
    }

    /** Whether there is anything to tell anyone. */
    public boolean any() {
        return !clocks.isEmpty();
    }

    /** {@code response}, {@code resolution}, {@code response,resolution}, or empty: for a process variable. */
    public String codes() {
        return clocks.stream().map(SlaClock::code).collect(Collectors.joining(","));
    }
}
