package io.rapport.access;

import io.rapport.engine.AsSystem;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a colleague is called on every page: by the full name, which everybody in the house may know. */
@Component
public class DisplayNames {

    private final IdentityService identity;
    private final AsSystem system;

    DisplayNames(IdentityService identity, AsSystem system) {
        this.identity = identity;
        this.system = system;
    }

    /** First and last name; the user's id when there is no name, or the person has left. */
    public String of(String user) {
        var known = system.call(() -> identity.createUserQuery().userId(user).singleResult());
        if (known == null) {
            return user;
        }
        var name = "%s %s".formatted(written(known.getFirstName()), written(known.getLastName()));
        return name.isBlank() ? user : name.strip();
    }

    private static String written(@Nullable String part) {
        return part == null ? "" : part;
    }
}
