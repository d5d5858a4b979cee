package io.rapport.privacy;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What this room says no to. */
public final class Refusals {

    private Refusals() {}

    /** Something that was sent, or chosen in a form, cannot be. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        public FieldRefused(String field, String message) {
            super(Kind.INVALID, "privacy/field-refused", field, message);
        }
    }

    /** No such privacy request. */
    public static final class UnknownPrivacyRequest extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownPrivacyRequest(PrivacyRequestId id) {
            super(Kind.NOT_FOUND, "privacy/unknown-request", "There is no privacy request %s.".formatted(id));
        }
    }

    /** The same external id said something else before. */
    public static final class SaidSomethingElse extends FieldProblem {
        private static final long serialVersionUID = 1L;

        SaidSomethingElse(PrivacyRequestId id) {
            super(
                    Kind.CONFLICT,
                    "privacy/said-something-else",
                    "externalId",
                    "externalId was used for %s, which asks for something else. Send a new externalId for a new request."
                            .formatted(id));
        }
    }

    /** A step that does not fit where the request stands. */
    public static final class NotNow extends Problem {
        private static final long serialVersionUID = 1L;

        public NotNow(PrivacyRequestId id, String because) {
            super(Kind.CONFLICT, "privacy/not-now", "%s %s".formatted(id, because));
        }
    }

    /** Who decided wants to agree as the second. */
    public static final class SecondPersonNeeded extends Problem {
        private static final long serialVersionUID = 1L;

        SecondPersonNeeded(PrivacyRequestId id, String by) {
            super(
                    Kind.FORBIDDEN,
                    "privacy/second-person-needed",
                    "%s decided %s and cannot agree with it. A refusal needs another person.".formatted(by, id));
        }
    }

    /** Who wrote the request down says that the customer asks. */
    public static final class OpenedByYou extends Problem {
        private static final long serialVersionUID = 1L;

        OpenedByYou(PrivacyRequestId id, String by) {
            super(
                    Kind.FORBIDDEN,
                    "privacy/opened-by-you",
                    "%s opened %s and cannot say as well that it is the customer who asks. Another officer checks it."
                            .formatted(by, id));
        }
    }

    /** A person decides whose role it is not. */
    public static final class NotEntitled extends Problem {
        private static final long serialVersionUID = 1L;

        NotEntitled(PrivacyRequestId id, String by, String roles) {
            super(
                    Kind.FORBIDDEN,
                    "privacy/not-entitled",
                    "%s is decided by %s; %s is not one.".formatted(id, roles, by));
        }
    }
}
