package io.rapport.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Our own pages: what is on them and whose role opens them. The one place that says so: the doors, the tiles of the start
 * page and what a refusal says all follow it.
 */
public enum OwnPage {
    BOARD(
            "/board",
            "Live board",
            "Every open promise by risk, what needs somebody now, and how it went.",
            Role.LEADS,
            Role.MANAGERS),
    PRIVACY(
            "/privacy",
            "Privacy requests",
            "Who asked to see, take along, correct or erase their data, and until when they get an answer.",
            Role.PRIVACY_OFFICERS),
    READS(
            "/customers/reads",
            "Who looked?",
            "Who looked at a customer's data, and why.",
            Role.PRIVACY_OFFICERS,
            Role.AUDITORS),
    TWINS(
            "/customers/twins",
            "Twins",
            "Who was known twice, who was merged, and taking it back.",
            Role.LEADS,
            Role.MANAGERS,
            Role.PRIVACY_OFFICERS),
    QUALITY(
            "/customers/quality",
            "Data quality",
            "How good what we know is, kind by kind.",
            Role.LEADS,
            Role.MANAGERS,
            Role.PRIVACY_OFFICERS,
            Role.AUDITORS),
    KNOWN_BY_ONE(
            "/customers/known-by-one",
            "Known by one person",
            "Customers and open promises that hang on one colleague.",
            Role.MANAGERS),
    RETENTION(
            "/customers/retention",
            "Retention",
            "What was deleted in the night, what is kept, what is held.",
            Role.PRIVACY_OFFICERS,
            Role.AUDITORS),
    ABSENCES(
            "/absences",
            "Who is away",
            "Who is away until when, who stands in, and your own absence.",
            Role.AGENTS,
            Role.LEADS,
            Role.MANAGERS,
            Role.PRIVACY_OFFICERS),
    TRANSFERS(
            "/transfers",
            "When people change",
            "What goes to the next shift, to who stands in, and from who leaves.",
            Role.AGENTS,
            Role.LEADS,
            Role.MANAGERS,
            Role.AUDITORS,
            Role.PROCESS_OWNERS,
            Role.PRIVACY_OFFICERS),
    CALENDARS("/calendars", "Calendars", "When we are open, public holidays by name, and our own closing days."),
    RECORD(
            "/customers/catalogue",
            "Record of processing",
            "What we may know about a customer, why, from whom, and how old it may be."),
    NOTES("/notes/guideline", "What may be noted", "What to write about a customer in words, and what not."),
    WAYS("/ways", "Which way in?", "How other systems reach Rapport, and hear from it: calls, events, files.");

    private final String path;
    private final String title;
    private final String what;
    private final Set<Role> roles;

    /** @param roles who may open it; none named is everybody who is signed in */
    OwnPage(String path, String title, String what, Role... roles) {
        this.path = path;
        this.title = title;
        this.what = what;
        this.roles = Set.of(roles);
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /** What is behind it, in a sentence. */
    public String what() {
        return what;
    }

    /** Who may open it; empty for everybody who is signed in. */
    public Set<Role> roles() {
        return roles;
    }

    /** Its addresses: itself and what stands below it. */
    public List<String> patterns() {
        return this == READS ? List.of(path, path + "/**", "/customers/{id}/reads") : List.of(path, path + "/**");
    }

    /** Whether somebody in these groups may open it. */
    public boolean isFor(Collection<String> groups) {
        return roles.isEmpty() || Role.anyIn(roles, groups);
    }

    /** Whether one of ours stands at this address, or above it. */
    public static boolean isAt(String address) {
        return Arrays.stream(values())
                .anyMatch(page -> address.equals(page.path) || address.startsWith(page.path + "/"));
    }

    /** Those that somebody in these groups may open, in the order of the start page. */
    public static Stream<OwnPage> of(Collection<String> groups) {
        return Arrays.stream(values()).filter(page -> page.isFor(groups));
    }
}
