package io.rapport.notes;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was noted about them, also what is not shown any more; not by whom, as in the list of reads. */
@Component
class NotesDisclosed implements DisclosedItems {

    private final NoteRows rows;

    NotesDisclosed(NoteRows rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "What was noted about you";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return rows.below(members, Long.MAX_VALUE, Instant.EPOCH, Integer.MAX_VALUE).stream()
                .map(note -> new DisclosedItem(note.writtenAt(), "Note: " + note.category(), note.text()))
                .toList();
    }
}
