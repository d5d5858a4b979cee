package io.rapport.handover.web;

import io.rapport.access.HouseTime;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.handover.TransferId;
import io.rapport.handover.web.SeenPacks.SeenItem;
import io.rapport.handover.web.SeenPacks.SeenPack;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A pack of a parcel, for who has to take it over. */
@Controller
@Tag(name = "Transfers")
class PackController {

    private final SeenPacks packs;
    private final HouseTime house;
    private final CurrentUser person;

    PackController(SeenPacks packs, HouseTime house, CurrentUser person) {
        this.packs = packs;
        this.house = house;
        this.person = person;
    }

    /** Times on the wall clock of the house. */
    record Times(HouseTime house) {

        public String of(@Nullable Instant at) {
            return at == null ? "" : house.as("d MMM uuuu, HH:mm").format(at);
        }
    }

    @Operation(summary = "Show a pack of a parcel that you may see: facts, promises, what was said; as you may see it")
    @GetMapping("/api/transfers/{id}/packs/{pack}")
    @ResponseBody
    SeenPack show(@PathVariable String id, @PathVariable String pack) {
        return packs.show(Reader.of(person), new TransferId(id), new HandOverId(pack));
    }

    @GetMapping("/transfers/{id}/packs/{pack}")
    String page(@PathVariable String id, @PathVariable String pack, Model page) {
        var seen = show(id, pack);
        page.addAttribute("id", id);
        page.addAttribute("pack", seen);
        page.addAttribute(
                "sections",
                seen.items().stream().map(SeenItem::section).distinct().toList());
        page.addAttribute("times", new Times(house));
        return "transfer-pack";
    }
}
