package io.rapport.capacity.web;

import io.rapport.capacity.Loads;
import io.rapport.capacity.fallback.Fallback;
import io.rapport.capacity.fallback.FallbackChange;
import io.rapport.capacity.fallback.Hysteresis;
import io.rapport.kernel.Page;
import io.rapport.kernel.TeamId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How busy the teams are; for leads and managers. Counts and times, nobody's name. */
@RestController
@RequestMapping("/api/capacity")
@Tag(name = "Capacity")
class CapacityController {

    private final Loads loads;
    private final Fallback fallback;

    CapacityController(Loads loads, Fallback fallback) {
        this.loads = loads;
        this.fallback = fallback;
    }

    /** One for each team. */
    record Teams(List<LoadView> items) {}

    /**
     * Which variant new work takes.
     *
     * @param mode {@code normal} or {@code fallback}
     * @param pendingSince since when the load asks for the other mode; left out when it does not
     */
    record ModeView(String mode, Instant since, @Nullable Instant pendingSince) {
        static ModeView of(Hysteresis state) {
            return new ModeView(state.mode().code(), state.since(), state.pendingSince());
        }
    }

    /** Times are UTC, {@code handling} is business time. */
    record ChangeView(
            String from,
            String to,
            Instant at,
            double utilisation,
            double backlogHours,
            long queue,
            int people,
            double arrivalsPerHour,
            Duration handling,
            String rule,
            int tableVersion) {

        static ChangeView of(FallbackChange change) {
            return new ChangeView(
                    change.from().code(),
                    change.to().code(),
                    change.at(),
                    LoadView.rounded(change.utilisation()),
                    LoadView.rounded(change.backlogHours()),
                    change.queue(),
                    change.people(),
                    LoadView.rounded(change.arrivalsPerHour()),
                    change.handling(),
                    change.rule(),
                    change.tableVersion());
        }
    }

    /** @param skills the same for each kind of request the team had of late; its people work on all of them */
    record TeamView(LoadView load, ModeView variant, List<LoadView> skills) {}

    @Operation(
            summary = "List how busy each team is now",
            description = "Arrivals per hour of business time, open pieces of work that wait and that somebody has, how"
                    + " long one takes (median and 80th percentile, in business time in somebody's hands) and how many"
                    + " people are there. The skill is the kind of request, for now.")
    @GetMapping
    Teams list() {
        return new Teams(
                loads.teams().stream().map(team -> LoadView.of(loads.of(team))).toList());
    }

    @Operation(summary = "Show how busy a team is now, in all and by kind of request")
    @GetMapping("/{team}")
    TeamView show(@PathVariable String team) {
        var id = new TeamId(team);
        return new TeamView(
                LoadView.of(loads.of(id)),
                ModeView.of(fallback.of(id)),
                loads.skills(id).stream()
                        .map(skill -> LoadView.of(loads.of(id, skill)))
                        .toList());
    }

    @Operation(
            summary = "List when a team fell back to the standard variant and came back, newest first",
            description = "Each with the numbers it did so for, and the rule of the fallback table in its version.")
    @GetMapping("/{team}/changes")
    Page<ChangeView> changes(
            @PathVariable String team,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return fallback.changes(new TeamId(team), limit, after).map(ChangeView::of);
    }
}
