package io.rapport.access;

import io.rapport.engine.AsSystem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
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
        return known == null ? user : nameOf(known);
    }

    /** Whether somebody with this id works here. */
    public boolean isKnown(String user) {
        return system.call(() -> identity.createUserQuery().userId(user).count()) > 0;
    }

    /** The names of several, by user id, in one query. */
    public Map<String, String> of(Collection<String> users) {
        var names = new HashMap<String, String>();
        users.forEach(user -> names.put(user, user));
        if (!names.isEmpty()) {
            var ids = names.keySet().toArray(String[]::new);
            system.call(() -> identity.createUserQuery().userIdIn(ids).list())
                    .forEach(known -> names.put(known.getId(), nameOf(known)));
        }
        return names;
    }

    private static String nameOf(User known) {
        var name = "%s %s".formatted(written(known.getFirstName()), written(known.getLastName()));
        return name.isBlank() ? known.getId() : name.strip();
    }

    private static String written(@Nullable String part) {
        return part == null ? "" : part;
    }
}
