package io.rapport.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The roles of a service organisation. Each is a group of the engine; teams are groups beside them. */
public enum Role {
    /** Answers customers. */
    AGENTS("Agents"),
    /** Leads a team: triage, missed promises, small exceptions. */
    LEADS("Team leads"),
    /** Decides larger exceptions. */
    MANAGERS("Service managers"),
    /** Reads every case, changes none. */
    AUDITORS("Auditors"),
    /** Changes journeys and tables. */
    PROCESS_OWNERS("Process owners"),
    /** Answers for personal data. */
    PRIVACY_OFFICERS("Privacy officers"),
    /** Other systems that send events and requests. */
    INTEGRATIONS("Integrations");

    /** Who writes at our doors, where a door does not say otherwise. */
    public static final Set<Role> WRITERS = Set.of(AGENTS, LEADS, MANAGERS, INTEGRATIONS);

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The engine's group id, for example {@code process-owners}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** Whether somebody in these groups has one of the roles. */
    public static boolean anyIn(Collection<Role> roles, Collection<String> groups) {
        return roles.stream().anyMatch(role -> role.isIn(groups));
    }

    /** Whether somebody in these groups has this role. */
    public boolean isIn(Collection<String> groups) {
        return groups.contains(group());
    }

    /** The title of the role that is this group; a group that is no role is called by its id. */
    public static String titleOf(String group) {
        return Arrays.stream(values())
                .filter(role -> role.group().equals(group))
                .map(Role::title)
                .findAny()
                .orElse(group);
    }
}
