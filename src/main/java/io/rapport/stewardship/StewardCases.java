package io.rapport.stewardship;

import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merge;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.Page;
import io.rapport.sla.BusinessCalendars;
import io.rapport.stewardship.Refusals.AlreadySettled;
import io.rapport.stewardship.Refusals.CalledTwoPeople;
import io.rapport.stewardship.Refusals.FieldRefused;
import io.rapport.stewardship.Refusals.NothingToUndo;
import io.rapport.stewardship.Refusals.RestrictedNow;
import io.rapport.stewardship.Refusals.UnknownCase;
import io.rapport.stewardship.authors.CaseAuthors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answer whether two customers are one, read the cases back, and take a merge back. */
@Service
@Transactional
public class StewardCases {

    /** Stands for the steward where the table decided. */
    public static final String BY_TABLE = "pair-verdict";

    private final CaseRows rows;
    private final Members members;
    private final MemberLocks locks;
    private final Merges merges;
    private final BusinessCalendars calendars;
    private final CaseAuthors authors;
    private final Restrictions restrictions;
    private final Clock clock;

    StewardCases(
            CaseRows rows,
            Members members,
            MemberLocks locks,
            Merges merges,
            BusinessCalendars calendars,
            CaseAuthors authors,
            Restrictions restrictions,
            Clock clock) {
        this.calendars = calendars;
        this.authors = authors;
        this.restrictions = restrictions;
        this.rows = rows;
        this.members = members;
        this.locks = locks;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * Writes the answer down, and merges when it is the same person. Answering the same way twice changes nothing.
     *
     * @throws FieldRefused when the reason or the day does not fit
     * @throws AlreadySettled when it was answered otherwise, or needs no answer any more
     * @throws RestrictedNow when something of one of the two is restricted, so that they may not be compared
     * @throws CalledTwoPeople when a merge would join two whom a steward has called two people; and what {@link
     *     Merges#merge} throws. Then nothing is written, and the case stays open
     */
    public StewardCase answer(CaseId id, Answer answer) {
        // customers before cases, as merging and erasing do it
        var asked = get(id);
        locks.lock(asked.one(), asked.other());
        var standing = get(id);
        if (standing.settledBy() == null && !restrictions.allow(Limits.MATCHING, asked.one(), asked.other())) {
            throw new RestrictedNow(id);
        }
        if (answer instanceof Answer.Same same) {
            merge(standing, same.by(), Answer.checked(same.reason()));
        } else if (answer instanceof Answer.Different different) {
            settle(standing, CaseState.DIFFERENT, different.by(), Answer.checked(different.reason()));
        } else if (answer instanceof Answer.CannotTell later) {
            putOff(standing, later.on());
        }
        return get(id);
    }

    /** The case, or {@link UnknownCase}. */
    @Transactional(readOnly = true)
    public StewardCase get(CaseId id) {
        return rows.find(id).orElseThrow(() -> new UnknownCase(id));
    }

    /** As {@link #get}; an open case about what the reader wrote is not there for them. */
    @Transactional(readOnly = true)
    public StewardCase seenBy(String reader, CaseId id) {
        var found = get(id);
        if (found.isOpen() && authors(id).contains(reader)) {
            throw new UnknownCase(id);
        }
        return found;
    }

    /** Who wrote what made the two look alike, as user ids: somebody else is to be asked. */
    @Transactional(readOnly = true)
    public List<String> authors(CaseId id) {
        return authors.of(id.number());
    }

    /**
     * Newest first.
     *
     * @param reader the engine's user id: an open case about what they wrote themselves is left out
     * @param state null for all
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before, or null for the first page
     */
    @Transactional(readOnly = true)
    public Page<StewardCase> list(String reader, @Nullable CaseState state, int limit, @Nullable String after) {
        var below = after == null ? Long.MAX_VALUE : new CaseId(after).number();
        return Page.of(rows.newest(state, reader, below, BadPage.checked(limit) + 1), limit, found -> found.id()
                .value());
    }

    /**
     * Takes the merge of a case back. The two are not proposed again.
     *
     * @throws NothingToUndo when the case merged nobody; and what {@link Merges#undo} throws
     */
    public Merge undo(CaseId id, String by) {
        var settled = get(id);
        var merge = settled.merge();
        if (merge == null) {
            throw new NothingToUndo(id, settled.one());
        }
        return merges.undo(settled.one(), merge, by);
    }

    /** Merges the two of an open case; the older stands for both. */
    void merge(StewardCase open, String by, String reason) {
        if (!settle(open, CaseState.SAME, by, reason)) {
            return;
        }
        rows.between(members.of(open.one()), members.of(open.other())).stream()
                .filter(earlier -> earlier.state() == CaseState.DIFFERENT)
                .findFirst()
                .ifPresent(earlier -> {
                    throw new CalledTwoPeople(open, earlier);
                });
        rows.mergedBy(
                open.id(),
                merges.merge(new NewMerge(open.one(), open.other(), reason, by)).id());
    }

    /** @return false when it stands like this already */
    private boolean settle(StewardCase standing, CaseState state, String by, String reason) {
        if (standing.state() == state) {
            return false;
        }
        if (!rows.settle(standing, state, by, reason, clock.instant())) {
            throw new AlreadySettled(get(standing.id()));
        }
        return true;
    }

    private void putOff(StewardCase standing, @Nullable LocalDate on) {
        if (!standing.isOpen()) {
            throw new AlreadySettled(standing);
        }
        rows.putOff(standing, morning(on, zone(standing)), clock.instant());
    }

    /** Where stewards work: the calendar by which they are to answer. */
    private ZoneId zone(StewardCase standing) {
        var calendar = standing.answer().calendar();
        return calendar == null ? ZoneOffset.UTC : calendars.get(calendar).zone();
    }

    private Instant morning(@Nullable LocalDate on, ZoneId zone) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (on == null || !on.isAfter(today) || on.isAfter(today.plusYears(1))) {
            throw new FieldRefused(
                    "lookAgainOn",
                    "Say on which day to look again: tomorrow at the earliest, a year from now at most.");
        }
        return on.atStartOfDay(zone).toInstant();
    }
}
