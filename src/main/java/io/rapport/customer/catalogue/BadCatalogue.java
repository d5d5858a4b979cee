package io.rapport.customer.catalogue;

import io.rapport.kernel.Problem;

/** The catalogue cannot be used. Says which entry, what is wrong with it and what to write; nothing starts. */
public final class BadCatalogue extends Problem {

    private static final long serialVersionUID = 1L;

    private BadCatalogue(String message) {
        super(Kind.INVALID, "customer/bad-catalogue", message);
    }

    static BadCatalogue unreadable(String why) {
        return new BadCatalogue("The fact catalogue customer/facts.yaml cannot be read: %s".formatted(why));
    }

    static BadCatalogue of(String entry, String whatAndWhatToDo) {
        return new BadCatalogue("The fact catalogue customer/facts.yaml: %s %s".formatted(entry, whatAndWhatToDo));
    }

    /** A decision asks for a kind that the catalogue has no maximum age for. */
    public static BadCatalogue noBudget(String kind, String decision) {
        return of(
                "kind '%s'".formatted(kind),
                "is used by the decision '%s' and must be declared with maximum-age: {%s: …}, such as P365D."
                        .formatted(decision, decision));
    }
}
