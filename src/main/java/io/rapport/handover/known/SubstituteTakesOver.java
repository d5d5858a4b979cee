package io.rapport.handover.known;

import io.rapport.absence.Absence;
import io.rapport.absence.StandIn;
import io.rapport.absence.StandIns;
import io.rapport.handover.Transfers;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody is away from now on: with the work that went to the substitute goes what there is to know about it. */
@Component("handoverSubstituteTakesOver")
class SubstituteTakesOver {

    private final Transfers transfers;
    private final StandIns standIns;

    SubstituteTakesOver(Transfers transfers, StandIns standIns) {
        this.transfers = transfers;
        this.standIns = standIns;
    }

    /** In the transaction in which the absence has begun. */
    @EventListener
    void send(Absence.Begun begun) {
        var absence = begun.absence();
        var given = standIns.of(absence.id()).stream()
                .filter(each -> Objects.equals(each.givenTo(), absence.substitute()))
                .map(StandIn::task)
                .toList();
        transfers.handOverToSubstitute(absence, given);
    }
}
