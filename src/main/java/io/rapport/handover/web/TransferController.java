package io.rapport.handover.web;

import io.rapport.engine.CurrentUser;
import io.rapport.handover.Steering;
import io.rapport.handover.TransferId;
import io.rapport.handover.Transfers;
import io.rapport.handover.process.ParcelDesk;
import io.rapport.handover.web.TransferViews.Begun;
import io.rapport.handover.web.TransferViews.ItemView;
import io.rapport.handover.web.TransferViews.Items;
import io.rapport.handover.web.TransferViews.ParcelView;
import io.rapport.handover.web.TransferViews.TransferView;
import io.rapport.handover.web.TransferViews.Whole;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work and relations that go from people to people. */
@RestController
@RequestMapping("/api/transfers")
@Tag(name = "Transfers")
class TransferController {

    private static final int PEOPLE = 200;

    private final Transfers transfers;
    private final Steering steering;
    private final ParcelDesk desk;
    private final CurrentUser person;

    TransferController(Transfers transfers, Steering steering, ParcelDesk desk, CurrentUser person) {
        this.transfers = transfers;
        this.steering = steering;
        this.desk = desk;
        this.person = person;
    }

    /**
     * A shift that ends.
     *
     * @param going whose work goes on; the whole team's, when it is left out
     * @param to who takes over, case by case in turn; the team itself, when it is left out
     */
    record ShiftView(
            @NotBlank @Size(max = 64) String team,
            @Nullable @Size(max = PEOPLE) List<@NotBlank String> going,
            @Nullable @Size(max = PEOPLE) List<@NotBlank String> to) {}

    record LeaverView(@NotBlank @Size(max = 64) String person) {}

    /** @param customers customer's id to receiver, where another one gets what is about that customer */
    record ReceiversView(
            @NotBlank @Size(max = 64) String to, @Nullable Map<@NotBlank String, @NotBlank String> customers) {}

    record AcknowledgementView(@NotNull @Size(min = 64, max = 64) String hash) {}

    record RefusalView(@NotBlank @Size(max = 40) String reason) {}

    record ReceiverView(@NotBlank @Size(max = 64) String to) {}

    @Operation(summary = "List the transfers that you steer, or of which you get a parcel: the open ones first")
    @GetMapping
    Items<TransferView> list() {
        return new Items<>(transfers.seenBy(person.id(), Page.MOST).stream()
                .map(TransferView::of)
                .toList());
    }

    @Operation(summary = "Show a transfer with the parcels you may see and what is in them, by ids")
    @GetMapping("/{id}")
    Whole show(@PathVariable String id) {
        var transfer = new TransferId(id);
        var parcels = transfers.parcels(transfer, person.id());
        return new Whole(
                TransferView.of(transfers.get(transfer)),
                parcels.stream().map(ParcelView::of).toList(),
                transfers.items(transfer, person.id()).stream()
                        .map(ItemView::of)
                        .toList());
    }

    @Operation(
            summary = "Hand over a shift of a team in one step",
            description = "Every open task of the team, or of those who go, gets its pack and goes on; each receiver"
                    + " acknowledges once. For a lead of the team, or a manager. Parcels have a hash when they are sent,"
                    + " a moment later.")
    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Begun> shift(@Valid @RequestBody ShiftView given) {
        return begun(transfers.handOverShift(given.team(), orNone(given.going()), orNone(given.to()), person.id()));
    }

    @Operation(
            summary = "Hand over everything that hangs on somebody who leaves",
            description = "Open work, promises, notes and customers whom only they know. It ends when all of it was"
                    + " taken over; with nothing on them at once. For a lead of a team of theirs, or a manager.")
    @PostMapping("/leavers")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Begun> leaver(@Valid @RequestBody LeaverView given) {
        return begun(transfers.handOverRelations(given.person(), person.id()));
    }

    private ResponseEntity<Begun> begun(TransferId id) {
        var begun = Begun.of(
                transfers.get(id), transfers.parcels(id, person.id()).size(), transfers.items(id, person.id()));
        return ResponseEntity.created(URI.create("/api" + begun.page())).body(begun);
    }

    @Operation(
            summary = "Choose who gets what hangs on somebody who leaves; each gets a parcel",
            description = "Work that its receiver may not do, and what another lead has to choose, waits for the next"
                    + " round.")
    @PostMapping("/{id}/receivers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable String id, @Valid @RequestBody ReceiversView given) {
        var customers = given.customers() == null ? Map.<String, String>of() : given.customers();
        desk.choose(
                new TransferId(id),
                given.to(),
                customers.entrySet().stream()
                        .collect(Collectors.toMap(each -> new CustomerId(each.getKey()), Map.Entry::getValue)),
                person.id());
    }

    @Operation(summary = "Take over a parcel: acknowledge it with its hash")
    @PostMapping("/{id}/parcels/{nth}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String id, @PathVariable int nth, @Valid @RequestBody AcknowledgementView given) {
        desk.take(new TransferId(id), nth, person.id(), given.hash());
    }

    @Operation(
            summary = "Refuse a parcel; a lead names another receiver",
            description = "Reasons: too-much, not-my-field, conflict-of-interest, going-myself.")
    @PostMapping("/{id}/parcels/{nth}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String id, @PathVariable int nth, @Valid @RequestBody RefusalView given) {
        desk.refuse(new TransferId(id), nth, person.id(), given.reason());
    }

    @Operation(summary = "Name who gets a parcel that was refused, or not taken over in time")
    @PostMapping("/{id}/parcels/{nth}/receiver")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void next(@PathVariable String id, @PathVariable int nth, @Valid @RequestBody ReceiverView given) {
        desk.next(new TransferId(id), nth, given.to(), person.id());
    }

    @Operation(summary = "Take a transfer back; what was taken over already stays where it is")
    @PostMapping("/{id}/taking-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String id) {
        steering.takeBack(new TransferId(id), person.id());
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }
}
