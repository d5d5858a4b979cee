package io.rapport.access;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;

/** Users and groups at the engine's identity service; making one that exists changes nothing. */
public final class People {

    private final IdentityService identity;

    public People(IdentityService identity) {
        this.identity = identity;
    }

    /** Makes the user once; an existing one keeps its password and its groups. */
    public void ensure(String id, String first, String last, String password, String... groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identity.newUser(id);
        user.setFirstName(first);
        user.setLastName(last);
        user.setPassword(password);
        identity.saveUser(user);
        Arrays.stream(groups).forEach(group -> identity.createMembership(id, group));
    }

    /** Makes the group once. */
    public void ensureGroup(String id, String title, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(title);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
