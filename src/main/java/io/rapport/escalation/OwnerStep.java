package io.rapport.escalation;

import java.util.Arrays;
import java.util.Locale;

/** What an owner does about an escalation. */
public enum OwnerStep {
    /** Says to the team what to do. */
    ADVISE,
    /** Does the work themselves from now on. */
    TAKE_OVER,
    /** Asks the next level. */
    RAISE,
    /** It is the team's again. */
    STEP_DOWN;

    /** As variables and clients write it: {@code step-down}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusals.FieldRefused when there is no such code */
    public static OwnerStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findAny()
                .orElseThrow(() -> new Refusals.FieldRefused("ownerStep", "No owner can do '%s'.".formatted(code)));
    }
}
