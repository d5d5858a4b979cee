package io.rapport.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rapport.engine.AsSystem;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who works here, in which team and with which role, as the engine knows it now. Other systems are nobody. */
@Component
public class Staff {

    private final IdentityService identity;
    private final AsSystem system;
    private final Teams teams;

    Staff(IdentityService identity, AsSystem system, Teams teams) {
        this.identity = identity;
        this.system = system;
        this.teams = teams;
    }

    /** Whether there is a person of this id who may sign in. */
    public boolean isPerson(String user) {
        return system.call(() -> identity.createUserQuery().userId(user).count()) > 0
                && !groupsOf(user).contains(Role.INTEGRATIONS.group());
    }

    /** The groups of a person, teams and roles. */
    public Set<String> groupsOf(String user) {
        return system.call(() -> identity.createGroupQuery().groupMember(user).list()).stream()
                .map(Group::getId)
                .collect(toUnmodifiableSet());
    }

    /** The teams of a person. */
    public Set<String> teamsOf(String user) {
        return groupsOf(user).stream()
                .filter(group -> teams.teams().containsKey(group))
                .collect(toUnmodifiableSet());
    }

    /** The people of a group who may sign in, in order of their ids. */
    public Set<String> in(String group) {
        var people = new TreeSet<>(usersIn(group));
        people.removeAll(usersIn(Role.INTEGRATIONS.group()));
        return people;
    }

    private Set<String> usersIn(String group) {
        return system.call(() -> identity.createUserQuery().memberOfGroup(group).list()).stream()
                .map(User::getId)
                .collect(toUnmodifiableSet());
    }
}
