package io.rapport.request.web;

import io.rapport.access.Role;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals.FieldRefused;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the customer did about a request is told by who serves it: its team, the managers, a connected system. */
@Component
class OwnRequests {

    private static final List<String> EVERYWHERE = List.of(Role.MANAGERS.group(), Role.INTEGRATIONS.group());

    private static final int SHORTEST = 3;

    private final Requests requests;
    private final CurrentUser person;

    OwnRequests(Requests requests, CurrentUser person) {
        this.requests = requests;
        this.person = person;
    }

    /** Another team's request. */
    static final class AnotherTeams extends Problem {
        private static final long serialVersionUID = 1L;

        AnotherTeams(RequestId id) {
            super(
                    Kind.FORBIDDEN,
                    "request/another-teams",
                    "%s is not your team's. Tell the team that has it, or a manager.".formatted(id));
        }
    }

    /**
     * What the customer said, as it goes on the timeline. A person has to say it: a case that is open again shows its
     * customer, so that opening it must be somebody's word and not a click. A system has sent it before.
     */
    @Nullable
    String words(@Nullable String said) {
        var text = said == null ? "" : said.strip();
        if (text.length() < SHORTEST && !person.groups().contains(Role.INTEGRATIONS.group())) {
            throw new FieldRefused(
                    "said",
                    "'said' is missing: write down what the customer said, or what has come; it goes on their timeline.");
        }
        return text.isEmpty() ? null : text;
    }

    /** The id, when the person of this call serves the request; one that has no team yet is for the leads. */
    RequestId checked(String id) {
        var request = requests.get(new RequestId(id));
        if (!serves(request)) {
            throw new AnotherTeams(request.id());
        }
        return request.id();
    }

    /** Whether the person of this call serves the request. */
    boolean serves(Request request) {
        var team = request.team() == null ? Role.LEADS.group() : request.team().code();
        var groups = person.groups();
        return groups.contains(team) || EVERYWHERE.stream().anyMatch(groups::contains);
    }
}
