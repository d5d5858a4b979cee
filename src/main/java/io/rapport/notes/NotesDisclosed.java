package io.rapport.notes;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.customer.identity.Members;
import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.PackItem.Section;
import io.rapport.escalation.pack.PackSource;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was noted about them, for themselves: also what is not shown any more; not by whom, as in the list of reads. And for
 * who takes over: that there is a note, and of what category. Its words stay where a consent can end them.
 */
@Component
class NotesDisclosed implements DisclosedItems, PackSource {

    private static final int IN_PACK_MOST = 20;

    private final NoteRows rows;
    private final Members members;
    private final NoteRules rules;
    private final Clock clock;

    NotesDisclosed(NoteRows rows, Members members, NoteRules rules, Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.members = members;
        this.clock = clock;
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

    @Override
    public List<PackItem> of(Subject subject) {
        return rows.below(members.of(subject.customer()), Long.MAX_VALUE, clock.instant(), IN_PACK_MOST).stream()
                .map(note -> PackItem.personal(
                        Section.OPEN,
                        note.id().value(),
                        "note",
                        note.category(),
                        note.author(),
                        note.writtenAt(),
                        Note.kind(note.category()),
                        rules.sensitivity(note.category())))
                .toList();
    }
}
