package io.rapport.access.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the engine's own authorisations leave open at its REST interface and at the webapps', by address. */
final class EngineAddresses {

    private static final String[] BEGINNINGS = {
        "/engine-rest", "/engine-rest/engine/{engine}", "/camunda/api/engine/engine/{engine}"
    };

    private EngineAddresses() {}

    /** Words about customers belong on the timeline, where they can be erased; the engine would keep these. */
    static RequestMatcher freeWords() {
        return new OrRequestMatcher(
                at(null, "/task/{id}/{kind:comment|attachment}/create/**"),
                at(null, "/history/user-operation/{id}/{change:set-annotation|clear-annotation}"),
                at(HttpMethod.PUT, "/incident/{id}/annotation"));
    }

    /** How long history is kept says the retention table, and the model that follows it. */
    static RequestMatcher timesToLive() {
        return new OrRequestMatcher(
                at(
                        HttpMethod.PUT,
                        "/{kind:process-definition|decision-definition|case-definition}/{id}/history-time-to-live"),
                at(
                        HttpMethod.PUT,
                        "/{kind:process-definition|decision-definition|case-definition}/key/{key}/history-time-to-live"),
                at(
                        HttpMethod.PUT,
                        "/{kind:process-definition|decision-definition|case-definition}/key/{key}/tenant-id/{tenant}/history-time-to-live"));
    }

    /** Who somebody is, and what the engine counts. The engine lets everybody change and remove themselves. */
    static RequestMatcher administrators() {
        return new OrRequestMatcher(
                at(null, "/metrics/**"), at(HttpMethod.PUT, "/user/{id}/profile"), at(HttpMethod.DELETE, "/user/{id}"));
    }

    private static RequestMatcher at(@Nullable HttpMethod method, String end) {
        return new OrRequestMatcher(Stream.of(BEGINNINGS)
                .map(beginning -> method == null
                        ? withDefaults().matcher(beginning + end)
                        : withDefaults().matcher(method, beginning + end))
                .toArray(RequestMatcher[]::new));
    }
}
