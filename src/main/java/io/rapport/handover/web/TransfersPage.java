package io.rapport.handover.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.engine.CurrentUser;
import io.rapport.handover.Transfer;
import io.rapport.handover.Transfers;
import io.rapport.kernel.Page;
import io.rapport.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The transfers somebody has to do with, and the forms that begin one. */
@Controller
class TransfersPage {

    private static final String PAGE = "redirect:/transfers";

    private final Transfers transfers;
    private final Staff staff;
    private final Teams teams;
    private final DisplayNames names;
    private final HouseTime house;
    private final CurrentUser person;

    TransfersPage(
            Transfers transfers, Staff staff, Teams teams, DisplayNames names, HouseTime house, CurrentUser person) {
        this.transfers = transfers;
        this.staff = staff;
        this.teams = teams;
        this.names = names;
        this.house = house;
        this.person = person;
    }

    /** A transfer as people read it. */
    record Row(String id, String what, String state, String openedBy, String openedAt) {}

    @GetMapping("/transfers")
    String show(Model page) {
        var reader = person.id();
        var found = transfers.seenBy(reader, Page.MOST);
        page.addAttribute("rows", found.stream().map(this::row).toList());
        var led = led();
        page.addAttribute("teams", led);
        page.addAttribute("people", people(led.keySet().stream().toList()));
        page.addAttribute("seesKnown", Role.MANAGERS.isIn(person.groups()));
        return "transfers";
    }

    @PostMapping("/transfers/shifts")
    String shift(
            @RequestParam String team,
            @RequestParam(required = false) @Nullable List<String> going,
            @RequestParam(required = false) @Nullable List<String> to,
            RedirectAttributes told) {
        return done(told, PAGE, () -> "%s has begun: each receiver reads their parcel and says that they have it."
                .formatted(transfers.handOverShift(team, chosen(going), chosen(to), person.id())));
    }

    @PostMapping("/transfers/leavers")
    String leaver(@RequestParam String who, RedirectAttributes told) {
        return done(told, PAGE, () -> {
            var id = transfers.handOverRelations(who, person.id());
            return transfers.get(id).isOpen()
                    ? "%s has begun, with %d things to hand over: open it, and choose who gets what."
                            .formatted(id, transfers.items(id, person.id()).size())
                    : "Nothing hangs on %s: %s is done.".formatted(names.of(who), id);
        });
    }

    static String done(RedirectAttributes told, String page, Supplier<String> work) {
        try {
            told.addFlashAttribute("told", work.get());
        } catch (Problem refused) {
            told.addFlashAttribute("refused", refused.getMessage());
        }
        return page;
    }

    private static List<String> chosen(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream().filter(each -> !each.isBlank()).toList();
    }

    /** The teams the reader may end a shift of: all for a manager, their own for a lead. */
    private Map<String, String> led() {
        var led = new TreeMap<String, String>();
        var all = Role.MANAGERS.isIn(person.groups());
        if (all || Role.LEADS.isIn(person.groups())) {
            var own = staff.teamsOf(person.id());
            teams.teams().forEach((id, name) -> {
                if (all || own.contains(id)) {
                    led.put(id, name);
                }
            });
        }
        return led;
    }

    private Map<String, String> people(List<String> led) {
        var ids = new TreeSet<String>();
        led.forEach(team -> ids.addAll(staff.in(team)));
        return ids.isEmpty() ? Map.of() : new TreeMap<>(names.of(ids));
    }

    private Row row(Transfer transfer) {
        return new Row(
                transfer.id().value(),
                what(transfer, teams, names),
                transfer.state().code().replace('-', ' '),
                names.of(transfer.openedBy()),
                house.as("EEE d MMM uuuu, HH:mm").format(transfer.openedAt()));
    }

    /** Why people change, in words. */
    static String what(Transfer transfer, Teams teams, DisplayNames names) {
        var whose = transfer.person() == null ? "" : names.of(transfer.person());
        return switch (transfer.kind()) {
            case SHIFT -> "Shift of %s".formatted(teams.teams().getOrDefault(transfer.team(), transfer.team()));
            case LEAVER -> "%s leaves".formatted(whose);
            case SUBSTITUTE -> "%s is away".formatted(whose);
        };
    }
}
