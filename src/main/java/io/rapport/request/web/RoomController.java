package io.rapport.request.web;

import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a request has the variant it has, and with which numbers: teams, counts and times, nothing about the customer. */
@RestController
@RequestMapping("/api/requests/{id}/capacity")
@Tag(name = "Requests")
class RoomController {

    private final Requests requests;
    private final GivenPromises given;

    RoomController(Requests requests, GivenPromises given) {
        this.requests = requests;
        this.given = given;
    }

    /** Oldest first. */
    record Decisions(List<DecisionView> items) {}

    record RuleView(String reason, String rule, int version) {
        static @Nullable RuleView of(Given.@Nullable Ruled ruled) {
            return ruled == null ? null : new RuleView(ruled.reason(), ruled.rule(), ruled.version());
        }
    }

    /**
     * Durations are business time.
     *
     * @param onlyNoted promised as if there was room, because the house says so for this team
     * @param due the first due moment of what was asked for
     * @param notBefore nothing is promised sooner; left out where the tier's targets stand
     * @param ahead pieces of work before it, open or promised
     * @param needed left out while nobody is there
     * @param assumed too few pieces were measured, and the configured assumption stands for them
     * @param variantBecause the rule of {@code capacity-fallback.dmn}
     * @param checkBecause the rule of {@code promise-check.dmn}; left out where it was not asked
     * @param by the colleague who decided; left out where a rule did
     * @param sponsor the colleague who stands for it although it does not fit
     * @param means how the sponsor means to keep it
     */
    record DecisionView(
            Instant at,
            String team,
            String variant,
            String outcome,
            boolean onlyNoted,
            Instant due,
            @Nullable Instant notBefore,
            long ahead,
            int people,
            Duration median,
            Duration p80,
            boolean assumed,
            @Nullable Duration needed,
            Duration left,
            String words,
            @Nullable RuleView variantBecause,
            @Nullable RuleView checkBecause,
            @Nullable String by,
            @Nullable String sponsor,
            @Nullable String means) {

        static DecisionView of(Given given) {
            var numbers = given.numbers();
            var sponsor = given.sponsor();
            return new DecisionView(
                    given.at(),
                    given.team().code(),
                    given.variant().code(),
                    given.outcome().code(),
                    given.onlyNoted(),
                    given.due(),
                    given.notBefore(),
                    numbers.ahead(),
                    numbers.people(),
                    numbers.median(),
                    numbers.p80(),
                    numbers.assumed(),
                    numbers.needed(),
                    numbers.left(),
                    numbers.words(),
                    RuleView.of(given.byVariant()),
                    RuleView.of(given.byCheck()),
                    given.by(),
                    sponsor == null ? null : sponsor.user(),
                    sponsor == null ? null : sponsor.means().code());
        }
    }

    @Operation(
            summary = "Show why a request has the variant it has",
            description =
                    "Each decision before its promise was made: the numbers of the team, what followed, which rule"
                            + " in which version, and who decided where a rule did not.")
    @GetMapping
    Decisions show(@PathVariable String id) {
        var request = requests.get(new RequestId(id));
        return new Decisions(
                given.of(request.id().value()).stream().map(DecisionView::of).toList());
    }
}
