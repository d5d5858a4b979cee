package io.rapport.commitments.concentration;

import io.rapport.commitments.CommitmentId;
import io.rapport.customer.identity.MemberLocks;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An open promise that somebody else keeps from now on; its words stay as they are, under a hold too. */
@Component
public class OwnerChanges {

    private final OwnedRows rows;
    private final MemberLocks locks;
    private final Clock clock;

    OwnerChanges(OwnedRows rows, MemberLocks locks, Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction.
     *
     * @param from who has to keep it
     * @param to who keeps it from now on, and says so
     * @return false when it is settled, gone, or somebody else's by now
     */
    @Transactional
    public boolean change(CommitmentId id, String from, String to) {
        return rows.customerOf(id)
                .map(customer -> {
                    locks.lock(customer);
                    return rows.change(id, from, to, clock.instant().truncatedTo(ChronoUnit.MICROS));
                })
                .orElse(false);
    }
}
