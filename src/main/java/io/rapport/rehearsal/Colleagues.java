package io.rapport.rehearsal;

import io.rapport.access.People;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody in each team, where a step asks who does it: the log does not say. */
@Component
@Profile("rehearsal")
class Colleagues {

    private static final String SOMEBODY = "rehearsal";

    private final IdentityService identity;
    private final Set<String> known = new HashSet<>();

    Colleagues(IdentityService identity) {
        this.identity = identity;
    }

    /** Does it as somebody of this team. */
    void as(String team, Runnable work) {
        var person = known(team);
        identity.setAuthentication(person, List.of(team));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String known(String team) {
        var person = SOMEBODY + "-" + team;
        if (known.add(team)) {
            var people = new People(identity);
            people.ensureGroup(team, team, "WORKFLOW");
            people.ensure(person, "Somebody", team, UUID.randomUUID().toString(), team);
        }
        return person;
    }
}
