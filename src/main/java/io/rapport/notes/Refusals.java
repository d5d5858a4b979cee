package io.rapport.notes;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import io.rapport.notes.words.Wording;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What this room refuses. None of them repeats a note's words. */
public final class Refusals {

    private Refusals() {}

    /** No note of this customer has this id, or it has expired. */
    public static final class UnknownNote extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownNote(NoteId id, CustomerId customer) {
            super(
                    Kind.NOT_FOUND,
                    "notes/unknown-note",
                    "There is no note %s of %s, or no longer. List the customer's notes.".formatted(id, customer));
        }
    }

    /** Somebody changed the note since it was read; nothing was written. */
    public static final class ChangedMeanwhile extends Problem.Overtaken {
        private static final long serialVersionUID = 1L;

        private final NoteId id;
        private final int version;

        ChangedMeanwhile(NoteId id, int version) {
            this(id, version, null);
        }

        private ChangedMeanwhile(NoteId id, int version, @Nullable Object standing) {
            super(
                    "notes/changed-meanwhile",
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

    /** A note can be deleted by its author, a team lead and a privacy officer. */
    public static final class NotYoursToDelete extends Problem {
        private static final long serialVersionUID = 1L;

        NotYoursToDelete(NoteId id) {
            super(
                    Kind.FORBIDDEN,
                    "notes/not-yours-to-delete",
                    "%s is deleted by who wrote it, by a team lead or by a privacy officer. Ask one of them."
                            .formatted(id));
        }
    }

    /** Under legal hold nothing that was written goes. */
    public static final class UnderHold extends Problem {
        private static final long serialVersionUID = 1L;

        UnderHold(CustomerId customer) {
            super(
                    Kind.CONFLICT,
                    "notes/under-hold",
                    ("%s is under legal hold, or had what is known restricted and wants it kept (GDPR Art. 18): "
                                    + "no note is changed or deleted. Write another one beside it.")
                            .formatted(customer));
        }
    }

    /** A rule of the table cannot be read. */
    public static final class UnreadableRule extends Problem {
        private static final long serialVersionUID = 1L;

        UnreadableRule(String rule) {
            super(
                    Kind.CONFLICT,
                    "notes/unreadable-rule",
                    "Rule '%s' of the table 'noteRules' cannot be read: verdict, sensitivity or lifetime (such as P365D) is none. Mend it in Camunda Modeler and deploy it."
                            .formatted(rule));
        }
    }

    /** A field's value is not allowed. */
    public static final class NoteRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        private NoteRefused(String sentence, String field, String reason) {
            super(Kind.INVALID, "notes/" + sentence, field, reason);
        }

        static NoteRefused field(String field, String what) {
            return new NoteRefused("field-refused", field, field + " " + what);
        }

        static NoteRefused unknownCategory() {
            return new NoteRefused(
                    "unknown-category",
                    "category",
                    "category is none that the table 'noteRules' has a rule for. Use one of its categories.");
        }

        /** @param reason the rule's */
        static NoteRefused never(String category, String reason) {
            return new NoteRefused(
                    "never-kept",
                    "category",
                    "Notes on '%s' are never kept: %s. Leave it out.".formatted(category, reason));
        }

        /** @param consent the kind of fact that would record it; @param reason the rule's */
        static NoteRefused noConsent(String category, String consent, String reason) {
            return new NoteRefused(
                    "no-consent",
                    "category",
                    "A note on '%s' needs the customer's consent, which is not on record: %s. Ask the customer, write the fact '%s' = granted, then this."
                            .formatted(category, reason, consent));
        }

        /** @param like the categories the words read like */
        static NoteRefused suspected(Collection<String> like) {
            return new NoteRefused("special-category-suspected", "text", Wording.suspicion(like));
        }
    }
}
