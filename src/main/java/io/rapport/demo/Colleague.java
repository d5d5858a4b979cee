package io.rapport.demo;

import io.rapport.access.People;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The people of the demo company, one for each role; everybody's password is {@value #PASSWORD}. */
enum Colleague {
    ANNA("Agent", "agent, billing team", "agents", "billing-team"),
    TOM("Agent", "agent, technical team", "agents", "technical-team"),
    CLEO("Agent", "agent, customer care", "agents", "care-team"),
    LEA("Lead", "team lead of all three teams", "leads", "billing-team", "technical-team", "care-team"),
    MAX("Manager", "service manager", "managers"),
    MONA("Manager", "service manager, the second one", "managers"),
    OTTO("Auditor", "auditor: reads every case, changes none", "auditors"),
    PETRA("Process-Owner", "process owner: models and tables", "process-owners"),
    PAUL("Privacy-Officer", "privacy officer", "privacy-officers"),
    PIA("Privacy-Officer", "privacy officer, the second one", "privacy-officers"),
    ADMIN("Administrator", "administrator", "camunda-admin"),
    CRM("System", "another system: sends requests and events", "integrations");

    static final String PASSWORD = "demo";

    private final String lastName;
    private final String role;
    private final List<String> groups;

    Colleague(String lastName, String role, String... groups) {
        this.lastName = lastName;
        this.role = role;
        this.groups = List.of(groups);
    }

    /** What the colleague logs in with. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the colleague does here, in words. */
    String role() {
        return role;
    }

    List<String> groups() {
        return groups;
    }

    void join(People people) {
        var firstName = name().charAt(0) + id().substring(1);
        people.ensure(id(), firstName, lastName, PASSWORD, groups.toArray(String[]::new));
    }

    /** Who logs in with this. */
    static Colleague named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The agent of a team. */
    static Colleague agentOf(String team) {
        return anyIn("agents", team);
    }

    /** The first colleague who is in all of these groups. */
    static Colleague anyIn(String... groups) {
        return Arrays.stream(values())
                .filter(colleague -> colleague.groups.containsAll(List.of(groups)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The demo company has nobody in %s. Add a colleague, or take the group out of the table."
                                .formatted(List.of(groups))));
    }
}
