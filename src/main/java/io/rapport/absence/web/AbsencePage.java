package io.rapport.absence.web;

import io.rapport.absence.Absence;
import io.rapport.absence.AbsenceId;
import io.rapport.absence.Absences;
import io.rapport.absence.NewAbsence;
import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Page;
import io.rapport.kernel.Problem;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away, and the form for one's own absence; for a lead also that of the people they lead. */
@Controller
class AbsencePage {

    private static final String PAGE = "redirect:/absences";

    private final Absences absences;
    private final Staff staff;
    private final DisplayNames names;
    private final HouseTime house;
    private final CurrentUser person;

    AbsencePage(Absences absences, Staff staff, DisplayNames names, HouseTime house, CurrentUser person) {
        this.absences = absences;
        this.staff = staff;
        this.names = names;
        this.house = house;
        this.person = person;
    }

    /** An absence as people read it; {@code mine} when the reader may take it back. */
    record Row(String id, String name, String from, String until, String substitute, String by, boolean mine) {}

    @GetMapping("/absences")
    String show(Model page) {
        var reader = person.id();
        var leads = person.groups().contains(Role.LEADS.group());
        var colleagues = colleagues(reader);
        var found = absences.current(Page.MOST);
        var called = names.of(found.stream()
                .flatMap(each -> Stream.of(each.person(), each.writtenBy(), Objects.toString(each.substitute(), "")))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
        Predicate<Absence> isMine =
                each -> each.person().equals(reader) || leads && colleagues.containsKey(each.person());
        page.addAttribute(
                "rows",
                found.stream().map(each -> row(each, called, isMine.test(each))).toList());
        page.addAttribute("people", leads ? colleagues : Map.of(reader, names.of(reader)));
        page.addAttribute("colleagues", colleagues);
        page.addAttribute("me", reader);
        return "absences";
    }

    @PostMapping("/absences")
    String write(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam(required = false) @Nullable String substitute,
            RedirectAttributes told) {
        var by = person.id();
        var zone = house.zone();
        return done(told, () -> {
            var id = absences.write(
                    new NewAbsence(
                            who == null || who.isBlank() ? by : who,
                            Wall.at("from", from, zone),
                            Wall.at("until", until, zone),
                            zone,
                            substitute == null || substitute.isBlank() ? null : substitute),
                    by);
            return "%s is written down.".formatted(id);
        });
    }

    @PostMapping("/absences/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes told) {
        return done(told, () -> {
            absences.remove(new AbsenceId(id), person.id());
            return "%s is removed.".formatted(id);
        });
    }

    private static String done(RedirectAttributes told, Supplier<String> work) {
        try {
            told.addFlashAttribute("told", work.get());
        } catch (Problem refused) {
            told.addFlashAttribute("refused", refused.getMessage());
        }
        return PAGE;
    }

    /** Those of the reader's teams, or of the same role for who has no team; the reader too; by id. */
    private Map<String, String> colleagues(String reader) {
        var teams = staff.teamsOf(reader);
        var ids = new TreeSet<>(Set.of(reader));
        (teams.isEmpty() ? staff.groupsOf(reader) : teams).forEach(group -> ids.addAll(staff.in(group)));
        return Collections.unmodifiableMap(new TreeMap<>(names.of(ids)));
    }

    private Row row(Absence absence, Map<String, String> called, boolean mine) {
        var when = house.as("EEE d MMM uuuu, HH:mm");
        return new Row(
                absence.id().value(),
                name(called, absence.person()),
                when.format(absence.from()),
                when.format(absence.until()),
                absence.substitute() == null ? "the team" : name(called, absence.substitute()),
                name(called, absence.writtenBy()),
                mine);
    }

    private static String name(Map<String, String> called, String id) {
        return called.getOrDefault(id, id);
    }
}
