package io.rapport.commitments;

import io.rapport.access.Role;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.Shown;
import io.rapport.kernel.CustomerId;
import java.time.Instant;

/**
 * A commitment as a reader may see it.
 *
 * @param facts everything but the words, which are blank here
 * @param text the words, as far as this reader may see them
 * @param overdue whether it is open, and its time is over
 * @param mayChange whether this reader may give it other words, another time or another owner
 * @param maySettle whether this reader may say what became of it
 */
public record SeenCommitment(Commitment facts, Shown text, boolean overdue, boolean mayChange, boolean maySettle) {

    static SeenCommitment of(Commitment found, CustomerId survivor, Shown text, Reader reader, Instant now) {
        var isOpen = found.isOpen() && Role.anyIn(Role.WRITERS, reader.groups());
        var isClear = text.access() == Access.CLEAR;
        return new SeenCommitment(
                found.blank(survivor),
                text,
                found.isOpen() && found.dueAt().isBefore(now),
                isOpen && isClear,
                isOpen && (isClear || found.owner().is(reader)));
    }
}
