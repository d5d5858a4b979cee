package io.rapport.stewardship.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.customer.identity.Merge;
import io.rapport.customer.identity.Merges;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Problem;
import io.rapport.stewardship.CaseId;
import io.rapport.stewardship.CaseState;
import io.rapport.stewardship.StewardCase;
import io.rapport.stewardship.StewardCases;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases as stewards read them, what the table merged by itself included; here a merge is taken back. */
@Controller
class TwinsPage {

    private static final int ROWS = 50;
    private static final String PAGE = "redirect:/customers/twins";
    private static final Map<CaseState, String> STATES = Map.of(
            CaseState.OPEN, "Waits for an answer",
            CaseState.SAME, "One person: merged",
            CaseState.DIFFERENT, "Two people",
            CaseState.SETTLED_ELSEWHERE, "Settled elsewhere",
            CaseState.RESTRICTED, "Rests: restricted",
            CaseState.GONE, "Erased meanwhile");

    private final StewardCases cases;
    private final Merges merges;
    private final DisplayNames people;
    private final CurrentUser person;
    private final DateTimeFormatter when;

    TwinsPage(StewardCases cases, Merges merges, DisplayNames people, CurrentUser person, HouseTime house) {
        this.when = house.as("d MMM yyyy, HH:mm");
        this.cases = cases;
        this.merges = merges;
        this.people = people;
        this.person = person;
    }

    /** A case as people read it; {@code undo} when its merge stands. */
    record Row(
            String id,
            String one,
            String other,
            String because,
            String state,
            @Nullable String by,
            String when,
            boolean undo) {}

    @GetMapping("/customers/twins")
    String show(@RequestParam(required = false) @Nullable String after, Model page) {
        var found = cases.list(person.id(), null, ROWS, after);
        page.addAttribute("rows", rows(found.items()));
        page.addAttribute("next", found.next());
        return "twins";
    }

    @PostMapping("/customers/twins/{id}/undo")
    String undo(@PathVariable String id, RedirectAttributes told) {
        try {
            cases.undo(new CaseId(id), person.id());
            told.addFlashAttribute("told", "%s: taken back. They are two customers again.".formatted(id));
        } catch (Problem refused) {
            told.addFlashAttribute("refused", refused.getMessage());
        }
        return PAGE;
    }

    /** Merges and names of all of them at once. */
    private List<Row> rows(List<StewardCase> found) {
        var made = merges.of(
                found.stream().flatMap(each -> Stream.ofNullable(each.merge())).collect(Collectors.toSet()));
        var names = people.of(Stream.concat(
                        found.stream().flatMap(each -> Stream.ofNullable(each.settledBy())),
                        made.values().stream().flatMap(merge -> Stream.ofNullable(merge.undoneBy())))
                .filter(by -> !by.equals(StewardCases.BY_TABLE))
                .distinct()
                .toList());
        return found.stream()
                .map(each -> row(each, each.merge() == null ? null : made.get(each.merge()), names))
                .toList();
    }

    private Row row(StewardCase found, @Nullable Merge merge, Map<String, String> names) {
        var isUndone = merge != null && !merge.stands();
        var at = isUndone ? merge.undoneAt() : found.settledAt();
        return new Row(
                found.id().value(),
                found.one().value(),
                found.other().value(),
                found.because(),
                isUndone ? "Merged, and taken back" : STATES.get(found.state()),
                name(isUndone ? merge.undoneBy() : found.settledBy(), names),
                when.format(at == null ? found.openedAt() : at),
                merge != null && merge.stands());
    }

    private static @Nullable String name(@Nullable String by, Map<String, String> names) {
        return by == null ? null : by.equals(StewardCases.BY_TABLE) ? "the table" : names.get(by);
    }
}
