package io.rapport.request.load;

import org.springframework.stereotype.Component;

/** Makes the read model again when a test says so. */
@Component
public class Rebuild {

    private final WorkFromHistory history;

    Rebuild(WorkFromHistory history) {
        this.history = history;
    }

    public void rebuild() {
        history.rebuild();
    }
}
