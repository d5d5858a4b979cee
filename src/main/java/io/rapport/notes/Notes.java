package io.rapport.notes;

import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.AsSystem;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.NoteRules.Rule;
import io.rapport.notes.Refusals.ChangedMeanwhile;
import io.rapport.notes.Refusals.NotYoursToDelete;
import io.rapport.notes.Refusals.UnderHold;
import io.rapport.notes.Refusals.UnknownNote;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Write, change and delete notes. What is written stays with the customer whose id is given; of customers who were
 * merged, each note can be reached under every id.
 *
 * <p>Refused: what the table of the category does not allow, or only with a consent that is not on record; what reads
 * like a special category and was not confirmed to be none ({@link Refusals.NoteRefused}); and a writer who may not see
 * such a note in the clear ({@code NotYoursToWrite}).
 */
@Service("customerNotes")
@Transactional
public class Notes {

    private final NoteRows rows;
    private final NoteChecks checks;
    private final Members members;
    private final MemberLocks locks;
    private final LegalHolds holds;
    private final Restrictions restrictions;
    private final AsSystem engine;
    private final Clock clock;

    Notes(
            NoteRows rows,
            NoteChecks checks,
            Members members,
            MemberLocks locks,
            LegalHolds holds,
            Restrictions restrictions,
            AsSystem engine,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.members = members;
        this.locks = locks;
        this.holds = holds;
        this.restrictions = restrictions;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Writes a note down.
     *
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     * @throws io.rapport.customer.vault.Erased when the customer was erased
     */
    public NoteId write(Reader author, CustomerId customer, NewNote note) {
        locks.lock(customer);
        var rule = checks.admitted(author, customer, note.category(), note.source());
        var now = now();
        return rows.add(
                customer,
                note.category(),
                note.words().text(),
                checks.source(note.source()),
                author.user(),
                now,
                until(now, rule),
                checks.confirmed(author, note.category(), note.words()));
    }

    /**
     * Gives a note other words; its lifetime begins anew. The same words again change nothing.
     *
     * @param version the one that the writer saw
     * @return the version it is at now
     * @throws ChangedMeanwhile when it is another by now
     * @throws UnknownNote when there is no such note of this customer, or none that the writer may know of
     * @throws UnderHold when the customer is under legal hold, or has it kept (GDPR Art. 18)
     */
    public int change(Reader writer, CustomerId customer, NoteId id, int version, Words words) {
        var note = standing(writer, customer, id);
        var rule = checks.changeable(writer, customer, note.category());
        var confirmedBy = checks.confirmed(writer, note.category(), words);
        checkVersion(note, version);
        if (note.text().equals(words.text())) {
            return version;
        }
        checkHold(customer);
        var now = now();
        rows.change(
                note.from(checks.sourceOfChange(writer, note)),
                words.text(),
                writer.user(),
                now,
                until(now, rule),
                confirmedBy);
        return version + 1;
    }

    /**
     * Deletes a note for good; who did stands in the engine's operation log.
     *
     * @param version the one that the person saw
     * @throws ChangedMeanwhile when it is another by now
     * @throws UnknownNote when there is no such note of this customer, or none that the person may know of
     * @throws NotYoursToDelete when the person is neither its author, nor a team lead or a privacy officer
     * @throws UnderHold when the customer is under legal hold
     */
    public void delete(Reader person, CustomerId customer, NoteId id, int version) {
        var note = standing(person, customer, id);
        if (!note.mayDelete(person)) {
            throw new NotYoursToDelete(id);
        }
        checkVersion(note, version);
        checkHold(customer);
        rows.delete(List.of(id.number()));
        engine.note("note.deleted", id.value());
    }

    private Note standing(Reader reader, CustomerId customer, NoteId id) {
        locks.lock(customer);
        return rows.find(members.of(customer), id, now())
                .filter(note -> checks.isKnown(reader, customer, note.category()))
                .orElseThrow(() -> new UnknownNote(id, customer));
    }

    private static void checkVersion(Note standing, int version) {
        if (standing.version() != version) {
            throw new ChangedMeanwhile(standing.id(), standing.version());
        }
    }

    private void checkHold(CustomerId customer) {
        if (members.of(customer).stream().anyMatch(holds::isHeld)
                || restrictions.of(customer).onAny(Limits.DELETION).isPresent()) {
            throw new UnderHold(customer);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant until(Instant now, Rule rule) {
        return now.atZone(ZoneOffset.UTC).plus(rule.lifetime()).toInstant();
    }
}
