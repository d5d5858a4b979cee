package io.rapport.absence.web;

import io.rapport.absence.Absence;
import io.rapport.absence.AbsenceId;
import io.rapport.absence.Absences;
import io.rapport.absence.NewAbsence;
import io.rapport.absence.StandIn;
import io.rapport.absence.StandIns;
import io.rapport.engine.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, and who stands in. */
@RestController
@RequestMapping("/api/absences")
@Tag(name = "Absences")
class AbsenceController {

    private final Absences absences;
    private final StandIns standIns;
    private final Wall wall;
    private final CurrentUser person;

    AbsenceController(Absences absences, StandIns standIns, Wall wall, CurrentUser person) {
        this.absences = absences;
        this.standIns = standIns;
        this.wall = wall;
        this.person = person;
    }

    /**
     * What is written.
     *
     * @param person who is away; you, when it is left out
     * @param from first day away, {@code 2026-12-21}, or with a time
     * @param until first day back
     * @param zone IANA name; the house's when it is left out
     */
    record NewAbsenceView(
            @Nullable @Size(max = 64) String person,
            @NotBlank @Size(max = 40) String from,
            @NotBlank @Size(max = 40) String until,
            @Nullable @Size(max = 60) String zone,
            @Nullable @Size(max = 64) String substitute) {}

    /** Written down under this id. */
    record Written(String id) {}

    /** @param begun whether what was assigned to the person has been handed over */
    record AbsenceView(
            String id,
            String person,
            @Nullable String substitute,
            Instant from,
            Instant until,
            String zone,
            String writtenBy,
            Instant writtenAt,
            boolean begun) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id().value(),
                    absence.person(),
                    absence.substitute(),
                    absence.from(),
                    absence.until(),
                    absence.zone().getId(),
                    absence.writtenBy(),
                    absence.writtenAt(),
                    absence.startedAt() != null);
        }
    }

    /** All that was asked for. */
    record Items<T>(List<T> items) {}

    @Operation(summary = "List who is away or will be, what begins first is first")
    @GetMapping
    Items<AbsenceView> list(@RequestParam(defaultValue = "200") int limit) {
        return new Items<>(absences.current(limit).stream().map(AbsenceView::of).toList());
    }

    @Operation(
            summary = "Write down that you are away, or somebody of a team that you lead",
            description =
                    "From `from` on, up to `until`, which is the first moment back. The substitute is there at that"
                            + " time and in a team of the person; without one the work goes back to the team.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written write(@Valid @RequestBody NewAbsenceView given) {
        var by = person.id();
        var zone = wall.zone(given.zone());
        var absence = new NewAbsence(
                given.person() == null ? by : given.person(),
                Wall.at("from", given.from(), zone),
                Wall.at("until", given.until(), zone),
                zone,
                given.substitute());
        return new Written(absences.write(absence, by).value());
    }

    @Operation(summary = "Remove an absence, or end it now; what was handed over stays where it is")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        absences.remove(new AbsenceId(id), person.id());
    }

    @Operation(
            summary = "List what was done for somebody while away: which task, for whom, given to whom, done by whom")
    @GetMapping("/{id}/stand-ins")
    Items<StandIn> standIns(@PathVariable String id) {
        return new Items<>(standIns.of(absences.get(new AbsenceId(id)).id()));
    }
}
