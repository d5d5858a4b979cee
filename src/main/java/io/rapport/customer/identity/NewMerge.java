package io.rapport.customer.identity;

import io.rapport.customer.identity.Refusals.ReasonRefused;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.SaysSomething;

/**
 * Somebody says that two customers are one person.
 *
 * @param survivor who stands for both from then on, or somebody who was merged into them
 * @param absorbed the other, or somebody who was merged into them
 * @param reason why this is one person, in 3 to 2,000 characters
 * @param by the engine's user id of the person who says so
 */
public record NewMerge(CustomerId survivor, CustomerId absorbed, String reason, String by) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 2000;

    /** Refused with {@link ReasonRefused} when the reason is too short, too long, or no text. */
    public NewMerge {
        reason = reason.strip();
        if (reason.length() < SHORTEST
                || reason.length() > LONGEST
                || !SaysSomething.is(reason)
                || reason.indexOf('\0') >= 0) {
            throw new ReasonRefused(SHORTEST, LONGEST);
        }
    }
}
