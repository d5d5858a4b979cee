package io.rapport.commitments;

import io.rapport.customer.chronicle.Chapter;
import io.rapport.customer.chronicle.Entry;
import io.rapport.customer.chronicle.EntryType;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was promised, at the moment it was, with what became of it. */
@Component("chapterOfCommitments")
class CommitmentChapter implements Chapter {

    private final CommitmentRows rows;

    CommitmentChapter(CommitmentRows rows) {
        this.rows = rows;
    }

    @Override
    public EntryType type() {
        return EntryType.COMMITMENT;
    }

    @Override
    public List<Entry> before(List<CustomerId> members, Instant at, long number, int most) {
        return rows.before(members, at, number, most).stream()
                .map(CommitmentChapter::entry)
                .toList();
    }

    private static Entry entry(Commitment given) {
        var details = new HashMap<String, String>();
        details.put("until", given.dueAt().toString());
        details.put("zone", given.zone());
        details.put("state", given.state().code());
        details.put(given.owner().isTeam() ? "team" : "owner", given.owner().id());
        var about = given.about();
        if (about != null) {
            details.put("about", about.value());
        }
        return new Entry(
                EntryType.COMMITMENT,
                given.id().value(),
                given.id().number(),
                given.customer(),
                given.promisedAt(),
                given.changedAt() == null ? given.recordedAt() : given.changedAt(),
                given.source(),
                given.author(),
                Sensitivity.CONVERSATION,
                Commitment.KIND,
                Map.of(Entry.TEXT, given.text()),
                details);
    }
}
