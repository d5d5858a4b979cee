package io.rapport.notes;

import io.rapport.customer.chronicle.Chapter;
import io.rapport.customer.chronicle.Entry;
import io.rapport.customer.chronicle.EntryType;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What colleagues noted, at the moment they did, in the words it has now; without what needs a consent that does not stand. */
@Component("chapterOfNotes")
class NoteChapter implements Chapter {

    private final NoteRows rows;
    private final NoteRules rules;
    private final NoteChecks checks;
    private final Clock clock;

    NoteChapter(NoteRows rows, NoteRules rules, NoteChecks checks, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public EntryType type() {
        return EntryType.NOTE;
    }

    @Override
    public List<Entry> before(List<CustomerId> members, Instant at, long number, int most) {
        var covered = rules.all().entrySet().stream()
                .filter(each -> checks.isCovered(members.get(0), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return covered.isEmpty()
                ? List.of()
                : rows.before(members, covered, at, number, clock.instant(), most).stream()
                        .map(this::entry)
                        .toList();
    }

    private Entry entry(Note note) {
        return new Entry(
                EntryType.NOTE,
                note.id().value(),
                note.id().number(),
                note.customer(),
                note.writtenAt(),
                note.changedAt() == null ? note.writtenAt() : note.changedAt(),
                note.source(),
                note.changedBy() == null ? note.author() : note.changedBy(),
                rules.sensitivity(note.category()),
                Note.kind(note.category()),
                Map.of(Entry.TEXT, note.text()),
                Map.of("category", note.category(), "until", note.expiresAt().toString()));
    }
}
