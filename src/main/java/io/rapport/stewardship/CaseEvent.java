package io.rapport.stewardship;

/** What happens to a case, told in the transaction in which it happens. */
public sealed interface CaseEvent {

    CaseId id();

    /** A steward is to be asked. */
    record Opened(StewardCase about) implements CaseEvent {
        @Override
        public CaseId id() {
            return about.id();
        }
    }

    /** Nobody needs to answer any more. */
    record Ended(CaseId id) implements CaseEvent {}
}
