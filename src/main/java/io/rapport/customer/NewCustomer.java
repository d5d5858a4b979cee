package io.rapport.customer;

import java.util.List;

/**
 * Somebody we do not know yet.
 *
 * @param name 1 to {@value #NAME_MOST} characters
 * @param identifiers how other systems call them, at most {@value #IDENTIFIERS_MOST}; may be empty
 */
public record NewCustomer(String name, List<SourceIdentifier> identifiers) {

    /** The most characters of a name. */
    public static final int NAME_MOST = 200;

    /** The most identifiers at once. */
    public static final int IDENTIFIERS_MOST = 20;

    public NewCustomer {
        identifiers = List.copyOf(identifiers);
    }

    /** A customer known by one identifier. */
    public static NewCustomer of(String name, String system, String value) {
        return new NewCustomer(name, List.of(new SourceIdentifier(system, value)));
    }
}
