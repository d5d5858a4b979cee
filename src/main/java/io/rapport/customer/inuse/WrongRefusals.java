package io.rapport.customer.inuse;

import io.rapport.customer.FactId;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Why a fact was not said to be wrong; nothing was written. */
public final class WrongRefusals {

    private WrongRefusals() {}

    /** There is nothing that could be wrong. */
    public static final class NothingKnown extends Problem {
        private static final long serialVersionUID = 1L;

        NothingKnown(CustomerId customer, String factKind) {
            super(
                    Kind.NOT_FOUND,
                    "customer/nothing-known",
                    "Nothing of kind '%s' is known of %s that could be wrong. Look at what is known; what is right can be written as a fact."
                            .formatted(factKind, customer));
        }
    }

    /** Somebody was faster, or it is said twice. */
    public static final class AlreadySaidWrong extends Problem.Overtaken {
        private static final long serialVersionUID = 1L;

        private final transient WrongFact said;

        AlreadySaidWrong(WrongFact said) {
            this(said, null);
        }

        private AlreadySaidWrong(WrongFact said, @Nullable Object standing) {
            super(
                    "customer/already-said-wrong",
                    "%s was already said to be wrong; 'standing' says by whom and when. Ask the customer, or write what is right as a fact."
                            .formatted(said.fact()),
                    standing);
            this.said = said;
        }

        /** What was said first. */
        public WrongFact said() {
            return said;
        }

        /** The same, with what was said first as the web shows it. */
        public AlreadySaidWrong showing(Object standing) {
            return new AlreadySaidWrong(said, standing);
        }
    }

    static FieldRefused stillWrong(FactId fact) {
        return new FieldRefused(
                "right-is-wrong",
                "right",
                "right is the same as %s, which you say is wrong. Leave it out when nobody knows what is right."
                        .formatted(fact));
    }
}
