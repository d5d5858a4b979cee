package io.rapport.access.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.OwnPage;
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

/** The first page after the login: what this person may open, by the engine's own grants and {@link OwnPage}. */
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
    record Link(String app, String title, String path, String what) {
        static Link to(OwnPage page) {
            return new Link("", page.title(), page.path(), page.what());
        }
    }

    @GetMapping("/")
    String show(Model page) {
        page.addAttribute("name", names.of(person.id()));
        var own = OwnPage.of(person.groups()).map(Link::to);
        page.addAttribute(
                "links", Stream.concat(APPS.stream().filter(this::isOpen), own).toList());
        page.addAttribute("api", apiDocs ? API : null);
        return "start";
    }

    private boolean isOpen(Link link) {
        return authorizations.isUserAuthorized(
                person.id(), person.groups(), Permissions.ACCESS, Resources.APPLICATION, link.app());
    }
}
