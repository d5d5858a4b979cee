package io.rapport.customer;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What this room refuses. None of them repeats a personal value. */
public final class Refusals {

    private Refusals() {}

    /** Nobody has this id. */
    public static final class UnknownCustomer extends Problem {
        private static final long serialVersionUID = 1L;

        public UnknownCustomer(CustomerId id) {
            super(
                    Kind.NOT_FOUND,
                    "customer/unknown-customer",
                    "There is no customer %s. Look the customer up by system and value, or register them."
                            .formatted(id));
        }
    }

    /** The customer is being erased at this moment; what was to be written was not. */
    public static final class BeingErased extends Problem {
        private static final long serialVersionUID = 1L;

        public BeingErased() {
            super(
                    Kind.BUSY,
                    "customer/being-erased",
                    "The customer is being erased at this moment, and nothing was written. Look the customer up again.");
        }
    }

    /** No interaction has this id. */
    public static final class UnknownInteraction extends Problem {
        private static final long serialVersionUID = 1L;

        public UnknownInteraction(InteractionId id) {
            super(
                    Kind.NOT_FOUND,
                    "customer/unknown-interaction",
                    "There is no interaction %s. Find it on the customer's timeline.".formatted(id));
        }
    }

    /** An identifier is another customer's. */
    public static final class IdentifierTaken extends Problem {
        private static final long serialVersionUID = 1L;

        private final String owner;

        /** @param system whose identifier it is; @param owner the customer who has it */
        public IdentifierTaken(String system, CustomerId owner) {
            super(
                    Kind.CONFLICT,
                    "customer/identifier-taken",
                    "An identifier of system '%s' already belongs to %s. Use that customer, or correct the identifier."
                            .formatted(system, owner));
            this.owner = owner.toString();
        }

        /** The same without the system's name: where columns were swapped, it is no name of a system. */
        public String ofALine() {
            return "An identifier of this line already belongs to %s. Use that customer, or correct the identifier."
                    .formatted(owner);
        }
    }

    /** A source's interaction was already recorded for another customer. */
    public static final class InteractionTaken extends Problem {
        private static final long serialVersionUID = 1L;

        /** @param source who told us; @param id what it was recorded as; @param owner for whom */
        public InteractionTaken(String source, InteractionId id, CustomerId owner) {
            super(
                    Kind.CONFLICT,
                    "customer/interaction-taken",
                    "This external id of source '%s' is already %s of %s. Send a new id, or correct the customer."
                            .formatted(source, id, owner));
        }
    }

    /** A source's interaction was already recorded, with other words, which stay. */
    public static final class SaidOtherwise extends Problem {
        private static final long serialVersionUID = 1L;

        /** @param source who told us; @param id what it was recorded as */
        public SaidOtherwise(String source, InteractionId id) {
            super(
                    Kind.CONFLICT,
                    "customer/said-otherwise",
                    "This external id of source '%s' is already %s, with other words, which stay. Send what is new under a new id."
                            .formatted(source, id));
        }
    }

    /** Another fact counts for the kind than the one that the writer saw; nothing was written. */
    public static final class WrittenMeanwhile extends Problem.Overtaken {
        private static final long serialVersionUID = 1L;

        private final String factKind;
        private final @Nullable FactId counts;

        /** @param factKind the kind of fact; @param counts the fact that counts now; null when none does */
        public WrittenMeanwhile(String factKind, @Nullable FactId counts) {
            this(factKind, counts, null);
        }

        private WrittenMeanwhile(String factKind, @Nullable FactId counts, @Nullable Object standing) {
            super(
                    "customer/written-meanwhile",
                    "What you saw of '%s' does not count any more: %s, and nothing was written. Look at it ('standing'), and send yours again with basedOn '%s'."
                            .formatted(
                                    factKind,
                                    counts == null ? "nothing does" : counts + " does",
                                    counts == null ? "" : counts),
                    standing);
            this.factKind = factKind;
            this.counts = counts;
        }

        /** The same, with what stands now as the reader may see it. */
        public WrittenMeanwhile showing(@Nullable Object standing) {
            return new WrittenMeanwhile(factKind, counts, standing);
        }
    }

    /** A field's value is not allowed. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        /** @param sentence the last part of the code; @param reason what is wrong and what to do */
        public FieldRefused(String sentence, String field, String reason) {
            super(Kind.INVALID, "customer/" + sentence, field, reason);
        }

        /** Nobody has the identifier of a line. The system is not named: where columns were swapped, it is something else. */
        public static FieldRefused unknown() {
            return new FieldRefused(
                    "unknown-customer",
                    "customer",
                    "Nobody has this identifier in its system. Import the customers first, or give a name as well.");
        }

        /** @param kind a special category; @param consent the kind that would record the consent to it */
        public static FieldRefused noConsent(String kind, String consent) {
            return new FieldRefused(
                    "no-consent",
                    "kind",
                    "'%s' is a special category (GDPR Art. 9) and needs the customer's explicit consent, which is not on record. Ask the customer, write '%s' = granted, then this."
                            .formatted(kind, consent));
        }
    }
}
