package io.rapport.handover.known;

import io.rapport.absence.Absence;
import io.rapport.handover.Transfers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody is away: with the work that goes to the substitute, also later on, goes what there is to know about it. */
@Component("handoverSubstituteTakesOver")
class SubstituteTakesOver {

    private final Transfers transfers;

    SubstituteTakesOver(Transfers transfers) {
        this.transfers = transfers;
    }

    /** In the transaction that says so. */
    @EventListener
    void send(Absence.WorkGiven given) {
        transfers.handOverToSubstitute(given.absence(), given.tasks());
    }
}
