package io.rapport.commitments;

import io.rapport.capacity.given.Means;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Refusals.AlreadySettled;
import io.rapport.commitments.Refusals.ChangedMeanwhile;
import io.rapport.commitments.Refusals.UnderHold;
import io.rapport.commitments.Refusals.UnknownCommitment;
import io.rapport.commitments.room.RoomForDates;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Give, change and settle commitments. What is written stays with the customer whose id is given; of customers who were
 * merged, each can be reached under every id.
 *
 * <p>Refused: a time, an owner or a case that cannot be ({@link Refusals.CommitmentRefused}), words that read like a
 * special category and were not confirmed to be none, and a writer who may not see a conversation with the customer
 * ({@code NotYoursToWrite}).
 */
@Service
@Transactional
public class Commitments {

    private final CommitmentRows rows;
    private final CommitmentChecks checks;
    private final Members members;
    private final MemberLocks locks;
    private final LegalHolds holds;
    private final Restrictions restrictions;
    private final RoomForDates room;
    private final Clock clock;

    Commitments(
            CommitmentRows rows,
            CommitmentChecks checks,
            Members members,
            MemberLocks locks,
            LegalHolds holds,
            Restrictions restrictions,
            RoomForDates room,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.members = members;
        this.locks = locks;
        this.holds = holds;
        this.restrictions = restrictions;
        this.room = room;
        this.clock = clock;
    }

    /**
     * Writes a commitment down.
     *
     * @throws io.rapport.customer.vault.Erased when the customer was erased
     * @throws io.rapport.capacity.given.CannotBeKept when the team of who has to keep it has no room until then
     */
    public CommitmentId give(Reader author, CustomerId customer, NewCommitment given) {
        return give(author, customer, given, Optional.empty());
    }

    /** @param nevertheless how the author, a lead or a manager, means to keep it although there is no room */
    public CommitmentId give(Reader author, CustomerId customer, NewCommitment given, Optional<Means> nevertheless) {
        locks.lock(customer);
        checks.mayWrite(author, customer, given.source());
        var now = now();
        var confirmedBy = checks.check(author, given.terms(), now);
        checks.about(customer, given.about());
        var id = rows.add(customer, given, checks.source(given.source()), author.user(), now, confirmedBy);
        room.check(
                id, author, given.terms().owner(), given.about(), given.terms().dueAt(), nevertheless);
        return id;
    }

    /**
     * Gives an open commitment other words, another time or another owner.
     *
     * @param version the one that the writer saw
     * @return the version it is at now
     * @throws UnknownCommitment when there is none, or none that the writer may know of
     * @throws ChangedMeanwhile when it is another by now
     * @throws AlreadySettled when somebody said what became of it
     * @throws UnderHold when the customer is under legal hold, or has it kept (GDPR Art. 18)
     * @throws io.rapport.capacity.given.CannotBeKept when another time or owner finds no room
     */
    public int change(Reader writer, CustomerId customer, CommitmentId id, int version, Terms terms) {
        return change(writer, customer, id, version, terms, Optional.empty());
    }

    /** @param nevertheless how the writer, a lead or a manager, means to keep it although there is no room */
    public int change(
            Reader writer,
            CustomerId customer,
            CommitmentId id,
            int version,
            Terms terms,
            Optional<Means> nevertheless) {
        var standing = locked(customer, id)
                .filter(known -> checks.isKnown(writer, customer))
                .orElseThrow(() -> new UnknownCommitment(id, customer));
        checks.mayChange(writer, customer);
        var now = now();
        var confirmedBy = checks.check(writer, terms, now);
        checkVersion(standing, version);
        if (!standing.isOpen()) {
            throw new AlreadySettled(standing);
        }
        if (members.of(customer).stream().anyMatch(holds::isHeld)
                || restrictions.of(customer).onAny(Limits.DELETION).isPresent()) {
            throw new UnderHold(customer);
        }
        if (!terms.dueAt().equals(standing.dueAt()) || !terms.owner().equals(standing.owner())) {
            room.check(id, writer, terms.owner(), standing.about(), terms.dueAt(), nevertheless);
        }
        rows.change(standing.from(checks.sourceOfChange(writer, standing)), terms, writer.user(), now, confirmedBy);
        return version + 1;
    }

    /**
     * Says what became of a commitment; the same again changes nothing, whatever the version.
     *
     * @param outcome any but {@link CommitmentState#OPEN}
     * @param version the one that the person saw
     * @return the version it is at now
     * @throws UnknownCommitment when there is none, or none that the person may know of
     * @throws ChangedMeanwhile when it is another by now
     * @throws AlreadySettled when somebody said something else
     * @throws Refusals.NotYoursToSettle when the person neither has to keep it, nor may see it
     */
    public int settle(Reader person, CustomerId customer, CommitmentId id, int version, CommitmentState outcome) {
        var standing = locked(customer, id)
                .filter(known -> known.owner().is(person) || checks.isKnown(person, customer))
                .orElseThrow(() -> new UnknownCommitment(id, customer));
        checks.maySettle(person, customer, standing);
        if (standing.state() == outcome) {
            return standing.version();
        }
        if (outcome == CommitmentState.OPEN) {
            throw Refusals.CommitmentRefused.field("outcome", "must be kept, broken or withdrawn.");
        }
        if (!standing.isOpen()) {
            throw new AlreadySettled(standing);
        }
        checkVersion(standing, version);
        rows.settle(id, outcome, person.user(), now());
        room.over(id);
        return version + 1;
    }

    private Optional<Commitment> locked(CustomerId customer, CommitmentId id) {
        locks.lock(customer);
        return rows.find(members.of(customer), id);
    }

    private static void checkVersion(Commitment standing, int version) {
        if (standing.version() != version) {
            throw new ChangedMeanwhile(standing.id(), standing.version());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
