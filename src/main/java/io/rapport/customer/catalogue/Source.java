package io.rapport.customer.catalogue;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may tell us something about a customer.
 *
 * @param code our code, which facts are stored under
 * @param title its name for people
 * @param alsoKnownAs what it may call itself, such as {@code urn:example:crm}
 * @param settles whether its word ends a contradiction with what others said before: the customer's own does
 * @param people whether it is somebody who writes here; all others are systems, and only systems speak for them
 * @param quietAfter how long it may say nothing before we take it for down; null when it may for ever
 * @param lagBudget at most this from what happened there to what can be seen here; null when nobody promised
 */
public record Source(
        String code,
        String title,
        List<String> alsoKnownAs,
        boolean settles,
        boolean people,
        @Nullable Duration quietAfter,
        @Nullable Duration lagBudget) {

    public Source {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }
}
