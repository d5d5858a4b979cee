package io.rapport.intake;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import java.util.Collection;

/** What this room refuses. None of them repeats what was sent, except ids and codes. */
public final class Refusals {

    private Refusals() {}

    /** The same source and id came before, and said something else. */
    public static final class SaidSomethingElse extends FieldProblem {
        private static final long serialVersionUID = 1L;

        SaidSomethingElse(String field, String receivedAt) {
            super(
                    Kind.CONFLICT,
                    "intake/said-something-else",
                    field,
                    "This source and %s came before, at %s, with another content, which stays. Send what is new under a new %s."
                            .formatted(field, receivedAt, field));
        }
    }

    /** A request has this id already, and came another way. */
    public static final class OpenedElsewhere extends FieldProblem {
        private static final long serialVersionUID = 1L;

        OpenedElsewhere(String request) {
            super(
                    Kind.CONFLICT,
                    "intake/opened-elsewhere",
                    "externalId",
                    "This source's request with this externalId is %s already and was not opened here. Send a new externalId."
                            .formatted(request));
        }
    }

    /** A whole event in the body, called plain JSON: then nobody can tell it from the data of a binary one. */
    public static final class SentAsPlainJson extends Problem {
        private static final long serialVersionUID = 1L;

        public SentAsPlainJson() {
            super(
                    Kind.UNSUPPORTED_FORM,
                    "intake/sent-as-plain-json",
                    "The body is a structured CloudEvent: send it as application/cloudevents+json (Content-Type). With application/json, the attributes are headers (ce-id, ce-source, ce-specversion, ce-type) and the body is the data.");
        }
    }

    /** A field whose value cannot be. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        public FieldRefused(String sentence, String field, String message) {
            super(Kind.INVALID, "intake/" + sentence, field, message);
        }

        static FieldRefused unknownCustomer() {
            return new FieldRefused(
                    "unknown-customer",
                    "customer",
                    "Nobody has this identifier. Send customer.name as well to register them, or register them first at POST /api/customers.");
        }

        static FieldRefused unknownType(Collection<String> known) {
            return new FieldRefused("unknown-request-type", "type", "type must be one of %s.".formatted(known));
        }

        static FieldRefused unknownChannel(Collection<String> known) {
            return new FieldRefused("unknown-channel", "channel", "channel must be one of %s.".formatted(known));
        }

        static FieldRefused noTime() {
            return new FieldRefused(
                    "missing-attribute",
                    "time",
                    "The attribute 'time' is missing; without it, late and early events cannot be told apart.");
        }

        static FieldRefused otherCurrency(String kept) {
            return new FieldRefused(
                    "other-currency",
                    "currency",
                    "currency must be %s, in which the fact catalogue keeps it.".formatted(kept));
        }

        static FieldRefused unknownRequest() {
            return new FieldRefused(
                    "unknown-request",
                    "externalId",
                    "This source has no request with this externalId. Submit it first, or send 'request' with our own id.");
        }

        static FieldRefused notOneRequest() {
            return new FieldRefused(
                    "not-one-request",
                    "externalId",
                    "Name the request by externalId or by request, by exactly one of them.");
        }
    }

    /** Nobody sends such events. */
    public static final class UnknownEventType extends Problem {
        private static final long serialVersionUID = 1L;

        public UnknownEventType() {
            super(
                    Kind.NOT_FOUND,
                    "intake/unknown-event-type",
                    "There is no such type of event; GET /api/event-types lists them.");
        }
    }

    /** Another refusal, under the name the sender gave the field. */
    static final class Renamed extends FieldProblem {
        private static final long serialVersionUID = 1L;

        Renamed(FieldProblem other, String field) {
            super(other.kind(), other.code(), field, other.getMessage());
        }
    }

    /** Others moved the same at the same time, again and again. */
    public static final class TooManyAtOnce extends Problem {
        private static final long serialVersionUID = 1L;

        public TooManyAtOnce() {
            super(
                    Kind.BUSY,
                    "intake/too-many-at-once",
                    "Others are changing the same. Send it again in a few seconds.");
        }
    }
}
