package io.rapport.handover.web;

import io.rapport.engine.CurrentUser;
import io.rapport.handover.Item;
import io.rapport.handover.Parcel;
import io.rapport.handover.Steering;
import io.rapport.handover.TransferId;
import io.rapport.handover.Transfers;
import io.rapport.handover.process.ParcelDesk;
import io.rapport.kernel.CustomerId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One transfer: its parcels, what is in them by ids, and what the reader can do about it. */
@Controller
class TransferPage {

    private static final String LEFT =
            " %d pieces wait for the next round: their receiver may not do that work, or another"
                    + " lead has to choose.";

    private final Transfers transfers;
    private final Steering steering;
    private final ParcelDesk desk;
    private final ParcelBoxes boxes;
    private final CurrentUser person;

    TransferPage(Transfers transfers, Steering steering, ParcelDesk desk, ParcelBoxes boxes, CurrentUser person) {
        this.transfers = transfers;
        this.steering = steering;
        this.desk = desk;
        this.boxes = boxes;
        this.person = person;
    }

    @GetMapping("/transfers/{id}")
    String show(@PathVariable String id, Model page) {
        var reader = person.id();
        var transfer = transfers.get(new TransferId(id));
        var parcels = transfers.parcels(transfer.id(), reader);
        var items = transfers.items(transfer.id(), reader);
        var steers = transfers.isSteeredBy(transfer, reader);
        page.addAttribute("id", id);
        page.addAttribute("what", boxes.what(transfer));
        page.addAttribute("state", transfer.state().code().replace('-', ' '));
        page.addAttribute("steers", steers && transfer.isOpen());
        page.addAttribute(
                "boxes",
                parcels.stream()
                        .map(each -> boxes.box(each, items, transfer, reader))
                        .toList());
        var mine = transfers.toChoose(transfer.id(), reader);
        page.addAttribute("waiting", mine.size());
        page.addAttribute(
                "elsewhere",
                items.stream()
                                .filter(item -> item.nth() == null && item.state() == Item.State.LISTED)
                                .count()
                        - mine.size());
        page.addAttribute("choosing", parcels.stream().allMatch(each -> each.state() == Parcel.State.TAKEN));
        page.addAttribute("things", boxes.waiting(mine));
        page.addAttribute("people", steers ? boxes.receivers(transfer, reader) : Map.of());
        return "transfer";
    }

    @PostMapping("/transfers/{id}/receivers")
    String choose(@PathVariable String id, @RequestParam Map<String, String> given, RedirectAttributes told) {
        var otherwise = new HashMap<CustomerId, String>();
        given.forEach((field, who) -> {
            if (field.startsWith("C-") && !who.isBlank()) {
                otherwise.put(new CustomerId(field), who);
            }
        });
        return TransfersPage.done(told, back(id), () -> {
            var left = desk.choose(new TransferId(id), given.getOrDefault("to", ""), otherwise, person.id());
            return "The parcels are on their way." + (left == 0 ? "" : LEFT.formatted(left));
        });
    }

    @PostMapping("/transfers/{id}/parcels/{nth}/take")
    String take(@PathVariable String id, @PathVariable int nth, @RequestParam String hash, RedirectAttributes told) {
        return TransfersPage.done(told, back(id), () -> {
            desk.take(new TransferId(id), nth, person.id(), hash);
            return "You have taken over parcel %d.".formatted(nth);
        });
    }

    @PostMapping("/transfers/{id}/parcels/{nth}/refuse")
    String refuse(
            @PathVariable String id, @PathVariable int nth, @RequestParam String reason, RedirectAttributes told) {
        return TransfersPage.done(told, back(id), () -> {
            desk.refuse(new TransferId(id), nth, person.id(), reason);
            return "You have said no to parcel %d; a lead names somebody else.".formatted(nth);
        });
    }

    @PostMapping("/transfers/{id}/parcels/{nth}/next")
    String next(@PathVariable String id, @PathVariable int nth, @RequestParam String to, RedirectAttributes told) {
        return TransfersPage.done(told, back(id), () -> {
            desk.next(new TransferId(id), nth, to, person.id());
            return "Parcel %d is on its way.".formatted(nth);
        });
    }

    @PostMapping("/transfers/{id}/take-back")
    String takeBack(@PathVariable String id, RedirectAttributes told) {
        return TransfersPage.done(told, back(id), () -> {
            steering.takeBack(new TransferId(id), person.id());
            return "It is taken back.";
        });
    }

    private static String back(String id) {
        return "redirect:/transfers/" + new TransferId(id).value();
    }
}
