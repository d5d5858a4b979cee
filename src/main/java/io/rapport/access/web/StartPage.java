package io.rapport.access.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.Role;
import io.rapport.engine.CurrentUser;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after the login: what this person may open, by the engine's own grants. */
@Controller
class StartPage {

    private static final List<Link> APPS = List.of(
            new Link(
                    "tasklist",
                    "Tasklist",
                    "/camunda/app/tasklist/default/",
                    "Your work: requests, reviews, exceptions."),
            new Link(
                    "cockpit",
                    "Cockpit",
                    "/camunda/app/cockpit/default/",
                    "Every journey on its diagram, every decision with its rule."),
            new Link("admin", "Admin", "/camunda/app/admin/default/", "People, groups and what they may do."));
    private static final Link API =
            new Link("docs", "API docs", "/docs", "Customers, requests, promises and exceptions for other systems.");

    private static final Link RECORD = new Link(
            "record",
            "Record of processing",
            "/customers/catalogue",
            "What we may know about a customer, why, from whom, and how old it may be.");
    private static final Link NOTES = new Link(
            "notes", "What may be noted", "/notes/guideline", "What to write about a customer in words, and what not.");
    private static final List<String> NOTE_WRITERS =
            Stream.of(Role.AGENTS, Role.LEADS, Role.MANAGERS).map(Role::group).toList();
    private static final Link RETENTION = new Link(
            "retention",
            "Retention",
            "/customers/retention",
            "What was deleted in the night, what is kept, what is held.");
    private static final List<String> RETENTION_READERS =
            Stream.of(Role.PRIVACY_OFFICERS, Role.AUDITORS).map(Role::group).toList();
    private static final Link PRIVACY = new Link(
            "privacy",
            "Privacy requests",
            "/privacy",
            "Who asked to see, take along, correct or erase their data, and until when they get an answer.");
    private static final List<String> PRIVACY_WORKERS = List.of(Role.PRIVACY_OFFICERS.group());
    private static final List<String> RECORD_READERS = Stream.of(
                    Role.PRIVACY_OFFICERS, Role.AUDITORS, Role.PROCESS_OWNERS)
            .map(Role::group)
            .toList();

    private static final Link READS =
            new Link("reads", "Who looked?", "/customers/reads", "Who looked at a customer's data, and why.");
    private static final List<String> ASK_WHO_LOOKED =
            Stream.of(Role.PRIVACY_OFFICERS, Role.AUDITORS).map(Role::group).toList();

    private static final Link TWINS =
            new Link("twins", "Twins", "/customers/twins", "Who was known twice, who was merged, and taking it back.");
    private static final Link QUALITY =
            new Link("quality", "Data quality", "/customers/quality", "How good what we know is, kind by kind.");
    private static final Link WAYS = new Link(
            "ways",
            "Which way in?",
            "/ways",
            "How other systems reach Rapport, and hear from it: calls, events, files.");
    private static final List<String> CONNECTORS =
            List.of(Role.PROCESS_OWNERS.group(), Role.INTEGRATIONS.group(), "camunda-admin");

    private static final List<String> STEWARDS = Stream.of(Role.LEADS, Role.MANAGERS, Role.PRIVACY_OFFICERS)
            .map(Role::group)
            .toList();

    private static final Link KNOWN_BY_ONE = new Link(
            "known-by-one",
            "Known by one person",
            "/customers/known-by-one",
            "Customers and open promises that hang on one colleague.");

    private final DisplayNames names;
    private final AuthorizationService authorizations;
    private final CurrentUser person;
    private final boolean apiDocs;

    StartPage(
            DisplayNames names,
            AuthorizationService authorizations,
            CurrentUser person,
            @Value("${springdoc.swagger-ui.enabled:true}") boolean apiDocs) {
        this.names = names;
        this.authorizations = authorizations;
        this.person = person;
        this.apiDocs = apiDocs;
    }

    /** A door and what is behind it. */
    record Link(String app, String title, String path, String what) {}

    @GetMapping("/")
    String show(Model page) {
        page.addAttribute("name", names.of(person.id()));
        var links = Stream.of(
                APPS.stream().filter(this::isOpen),
                forThese(PRIVACY_WORKERS, PRIVACY),
                forThese(RECORD_READERS, RECORD),
                forThese(NOTE_WRITERS, NOTES),
                forThese(ASK_WHO_LOOKED, READS),
                forThese(STEWARDS, TWINS),
                forThese(STEWARDS, QUALITY),
                forThese(List.of(Role.MANAGERS.group()), KNOWN_BY_ONE),
                forThese(RETENTION_READERS, RETENTION),
                forThese(CONNECTORS, WAYS));
        page.addAttribute("links", links.flatMap(link -> link).toList());
        page.addAttribute("api", apiDocs ? API : null);
        return "start";
    }

    private Stream<Link> forThese(List<String> roles, Link link) {
        return person.groups().stream().anyMatch(roles::contains) ? Stream.of(link) : Stream.empty();
    }

    private boolean isOpen(Link link) {
        return authorizations.isUserAuthorized(
                person.id(), person.groups(), Permissions.ACCESS, Resources.APPLICATION, link.app());
    }
}
