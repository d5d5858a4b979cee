package io.rapport.request.expectation;

import io.rapport.capacity.given.GivenPromises;
import io.rapport.request.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A withdrawn request needs no room. */
@Component
class FreeRoom {

    private final GivenPromises given;

    FreeRoom(GivenPromises given) {
        this.given = given;
    }

    @EventListener
    void on(RequestEvent.Withdrawn event) {
        given.over(event.id().value());
    }
}
