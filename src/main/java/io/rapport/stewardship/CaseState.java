package io.rapport.stewardship;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the question stands. */
public enum CaseState {
    /** A steward is asked. */
    OPEN,
    /** One person: they were merged. */
    SAME,
    /** Two people: nobody is asked again. */
    DIFFERENT,
    /** They were merged by another way meanwhile, or another case asks the same. */
    SETTLED_ELSEWHERE,
    /** Something of one of the two is restricted, so that they are not compared; asked again when it is lifted. */
    RESTRICTED,
    /** One of the two was erased meanwhile. */
    GONE;

    /** As the database and the API write it, for example {@code settled-elsewhere}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusals.FieldRefused when there is no such state; the message lists them */
    public static CaseState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findAny()
                .orElseThrow(() -> new Refusals.FieldRefused(
                        "state",
                        "state must be one of %s."
                                .formatted(Arrays.stream(values())
                                        .map(CaseState::code)
                                        .collect(Collectors.joining(", ")))));
    }
}
