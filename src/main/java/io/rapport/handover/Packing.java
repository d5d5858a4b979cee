package io.rapport.handover;

import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.NewHandOver;
import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.time.TimeToTakeOver;
import io.rapport.handover.work.OpenWork;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Parts work among receivers, gives every case and every customer of a parcel its pack, and puts one hash over all. */
@Component("handoverPacking")
class Packing {

    private static final Pattern CASE = Pattern.compile("[RPS]-\\d{1,18}");

    private final ParcelRows parcels;
    private final HandOvers packs;
    private final OpenWork work;
    private final TimeToTakeOver time;
    private final ApplicationEventPublisher events;

    Packing(ParcelRows parcels, HandOvers packs, OpenWork work, TimeToTakeOver time, ApplicationEventPublisher events) {
        this.parcels = parcels;
        this.packs = packs;
        this.work = work;
        this.time = time;
        this.events = events;
    }

    /** In turn, each piece to the next who may take it; what none of them may is left to others. Who gets nothing gets no parcel. */
    Map<Receiver, List<OpenWork.Work>> parted(List<OpenWork.Work> found, List<String> to, Receiver others) {
        var parted = new LinkedHashMap<Receiver, List<OpenWork.Work>>();
        for (int i = 0; i < found.size(); i++) {
            var piece = found.get(i);
            var turn = i;
            var next = IntStream.range(0, to.size())
                    .mapToObj(each -> to.get((turn + each) % to.size()))
                    .filter(person -> work.mayTake(piece.task(), person, null))
                    .findFirst();
            parted.computeIfAbsent(next.map(Receiver::person).orElse(others), receiver -> new ArrayList<>())
                    .add(piece);
        }
        return parted;
    }

    /** Whether this is nothing that only others may do. */
    boolean mayTake(Item item, String person, Transfer transfer) {
        return item.sort() != Item.Sort.WORK || work.mayTake(item.ref(), person, transfer.person());
    }

    /** What one pack is about. */
    private record Subject(CustomerId customer, @Nullable RequestId request, @Nullable String heldBy) {}

    Parcel packed(Transfer transfer, Parcel parcel, Instant now) {
        dropWhatIsOver(parcel);
        var sent = new HashMap<Subject, HandOver>();
        for (var item : parcels.listed(parcel)) {
            if (item.customer() != null) {
                var pack = sent.computeIfAbsent(subject(item), about -> sent(transfer, parcel, item, about));
                parcels.packed(item, pack);
            }
        }
        var packed = parcels.listed(parcel);
        var customers = packed.stream()
                .map(Item::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return parcel.sent(hash(parcel, packed), now, time.due(transfer.kind().code(), customers));
    }

    /** A pack was made anew: what was in the parcel with it still is, and the parcel gets another hash. */
    @EventListener
    void follow(HandOver.PackedAnew event) {
        for (var item : parcels.in(event.before())) {
            parcels.packed(item, event.now());
            var sent = parcels.parcel(item.transfer(), Objects.requireNonNull(item.nth()))
                    .filter(each -> each.state() == Parcel.State.SENT);
            sent.map(each -> each.sealed(hash(each, parcels.listed(each)))).ifPresent(each -> {
                parcels.save(each);
                events.publishEvent(new Transfer.PackedAnew(each));
            });
        }
    }

    private void dropWhatIsOver(Parcel parcel) {
        var tasks = parcels.listed(parcel).stream()
                .filter(item -> item.sort() == Item.Sort.WORK)
                .toList();
        var open = work.those(tasks.stream().map(Item::ref).toList()).stream()
                .map(OpenWork.Work::task)
                .collect(Collectors.toSet());
        tasks.stream().filter(item -> !open.contains(item.ref())).forEach(parcels::gone);
    }

    private static Subject subject(Item item) {
        var caseId = item.sort() == Item.Sort.WORK ? item.caseId() : null;
        return new Subject(
                Objects.requireNonNull(item.customer()),
                caseId != null && CASE.matcher(caseId).matches() ? new RequestId(caseId) : null,
                item.heldBy());
    }

    /** What was not taken in time goes on as it was, with its hash. */
    private HandOver sent(Transfer transfer, Parcel parcel, Item item, Subject about) {
        var to = parcel.to().askedAs(transfer.team());
        var before = item.pack() == null ? null : packs.get(item.pack());
        if (before != null && before.isOpen()) {
            return packs.timedOut(before.id(), to);
        }
        return packs.send(NewHandOver.of(
                about.customer(),
                about.request(),
                HandOverKind.valueOf(transfer.kind().name()),
                from(transfer, about),
                to,
                transfer.openedBy()));
    }

    /** Of a whole team that changes shift it is the team's: anybody in it may take it over. */
    private static Receiver from(Transfer transfer, Subject about) {
        var team = transfer.team();
        return team != null && (!transfer.partly() || about.heldBy() == null)
                ? Receiver.group(team)
                : Receiver.person(Objects.requireNonNull(team == null ? transfer.person() : about.heldBy()));
    }

    private static String hash(Parcel parcel, List<Item> packed) {
        var lines = packed.stream()
                .map(item ->
                        "%s %s %s".formatted(item.sort().code(), item.ref(), Objects.toString(item.packHash(), "-")))
                .sorted()
                .collect(Collectors.joining("\n", "%s/%d\n".formatted(parcel.transfer(), parcel.nth()), ""));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256.", every);
        }
    }
}
