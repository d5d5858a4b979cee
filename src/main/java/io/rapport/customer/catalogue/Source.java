package io.rapport.customer.catalogue;

import java.util.List;

/**
 * Somebody who may tell us something about a customer.
 *
 * @param code our code, which facts are stored under
 * @param title its name for people
 * @param alsoKnownAs what it may call itself, such as {@code urn:example:crm}
 * @param settles whether its word ends a contradiction with what others said before: the customer's own does
 */
public record Source(String code, String title, List<String> alsoKnownAs, boolean settles) {

    public Source {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }
}
