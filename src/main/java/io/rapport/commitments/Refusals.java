package io.rapport.commitments;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import io.rapport.notes.words.Wording;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What this room refuses. None of them repeats a commitment's words. */
public final class Refusals {

    private Refusals() {}

    /** No commitment to this customer has this id. */
    public static final class UnknownCommitment extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownCommitment(CommitmentId id, CustomerId customer) {
            super(
                    Kind.NOT_FOUND,
                    "commitments/unknown-commitment",
                    "There is no commitment %s to %s, or no longer. List the customer's commitments."
                            .formatted(id, customer));
        }
    }

    /** Somebody changed or settled it since it was read; nothing was written. */
    public static final class ChangedMeanwhile extends Problem.Overtaken {
        private static final long serialVersionUID = 1L;

        private final CommitmentId id;
        private final int version;

        ChangedMeanwhile(CommitmentId id, int version) {
            this(id, version, null);
        }

        private ChangedMeanwhile(CommitmentId id, int version, @Nullable Object standing) {
            super(
                    "commitments/changed-meanwhile",
                    "%s is at version %d by now, and nothing was written. Look at it ('standing'), and send yours again with that version."
                            .formatted(id, version),
                    standing);
            this.id = id;
            this.version = version;
        }

        /** The same, with what stands now as the reader may see it. */
        public ChangedMeanwhile showing(@Nullable Object standing) {
            return new ChangedMeanwhile(id, version, standing);
        }
    }

    /** What became of a commitment is said once. */
    public static final class AlreadySettled extends Problem.Overtaken {
        private static final long serialVersionUID = 1L;

        AlreadySettled(Commitment settled) {
            this(
                    "%s was %s, said by %s at %s; that stands. Write another commitment if something was promised again."
                            .formatted(settled.id(), settled.state().code(), settled.settledBy(), settled.settledAt()),
                    null);
        }

        private AlreadySettled(String message, @Nullable Object standing) {
            super("commitments/already-settled", message, standing);
        }

        /** The same, with what stands now as the reader may see it. */
        public AlreadySettled showing(@Nullable Object standing) {
            return new AlreadySettled(String.valueOf(getMessage()), standing);
        }
    }

    /** Only who may see such a thing of the customer, or has to keep it, says what became of it. */
    public static final class NotYoursToSettle extends Problem {
        private static final long serialVersionUID = 1L;

        NotYoursToSettle(CommitmentId id) {
            super(
                    Kind.FORBIDDEN,
                    "commitments/not-yours-to-settle",
                    "%s is settled by who has to keep it, or by who works on the customer's case. Ask one of them."
                            .formatted(id));
        }
    }

    /** Under legal hold nothing that was written goes. */
    public static final class UnderHold extends Problem {
        private static final long serialVersionUID = 1L;

        UnderHold(CustomerId customer) {
            super(
                    Kind.CONFLICT,
                    "commitments/under-hold",
                    ("%s is under legal hold, or had what is known restricted and wants it kept (GDPR Art. 18): "
                                    + "no commitment gets other words. Settle it, or write another one beside it.")
                            .formatted(customer));
        }
    }

    /** A field's value is not allowed. */
    public static final class CommitmentRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        private CommitmentRefused(String sentence, String field, String reason) {
            super(Kind.INVALID, "commitments/" + sentence, field, reason);
        }

        /** @param what follows the field's name */
        public static CommitmentRefused field(String field, String what) {
            return new CommitmentRefused("field-refused", field, field + " " + what);
        }

        /** @param like the categories the words read like */
        public static CommitmentRefused suspected(Collection<String> like) {
            return new CommitmentRefused("special-category-suspected", "text", Wording.suspicion(like));
        }
    }
}
