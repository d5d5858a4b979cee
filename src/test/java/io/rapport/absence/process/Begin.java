package io.rapport.absence.process;

import org.springframework.stereotype.Component;

/** Looks for absences that have begun when a test says so; the timer does nothing in between that would not be done here. */
@Component
public class Begin {

    private final Beginnings beginnings;

    Begin(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    public void look() {
        beginnings.look();
    }
}
