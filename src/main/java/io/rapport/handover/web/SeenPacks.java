package io.rapport.handover.web;

import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.customer.reading.WhoSaid;
import io.rapport.escalation.pack.ContextPack;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.PackItem;
import io.rapport.handover.TransferId;
import io.rapport.handover.Transfers;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The packs of a parcel for who may see the parcel; words clear, masked or left out as need to know says, and noted. */
@Component("handoverSeenPacks")
@Transactional
class SeenPacks {

    private final Transfers transfers;
    private final HandOvers packs;
    private final CustomerReader reading;
    private final WhoSaid said;

    SeenPacks(Transfers transfers, HandOvers packs, CustomerReader reading, WhoSaid said) {
        this.transfers = transfers;
        this.packs = packs;
        this.reading = reading;
        this.said = said;
    }

    /**
     * One thing in a pack.
     *
     * @param text the words, their mask, or null where there are none; what is hidden is left out
     * @param sourceName how those are called who said it: the source's title, or the colleague's name
     * @param why they are not clear; null when they are
     */
    record SeenItem(
            String section,
            String ref,
            String about,
            @Nullable String text,
            @Nullable String why,
            @Nullable String source,
            @Nullable String sourceName,
            @Nullable Instant at,
            @Nullable Instant until) {}

    /** @param hash over what was opened: the one that was sent */
    record SeenPack(
            String id,
            String customer,
            @Nullable String request,
            String hash,
            Instant packedAt,
            String state,
            List<SeenItem> items) {

        static SeenPack of(HandOver handOver, ContextPack pack, List<SeenItem> items) {
            return new SeenPack(
                    handOver.id().value(),
                    pack.customer().value(),
                    pack.request() == null ? null : Objects.toString(pack.request()),
                    pack.hash(),
                    pack.packedAt(),
                    handOver.state().code(),
                    items);
        }
    }

    SeenPack show(Reader reader, TransferId id, HandOverId pack) {
        if (transfers.items(id, reader.user()).stream().noneMatch(item -> pack.equals(item.pack()))) {
            throw new NotInIt(id, pack);
        }
        var opened = packs.open(pack);
        var personal =
                opened.items().stream().filter(each -> each.kind() != null).toList();
        var shown = reading.show(
                reader, personal.stream().map(each -> personal(opened, each)).toList());
        var items = new ArrayList<SeenItem>();
        for (var item : opened.items()) {
            var at = personal.indexOf(item);
            if (at < 0 || !shown.get(at).isHidden()) {
                items.add(seen(item, at < 0 ? null : shown.get(at)));
            }
        }
        return SeenPack.of(packs.get(pack), opened, items);
    }

    private static Personal personal(ContextPack pack, PackItem item) {
        return new Personal(
                pack.customer(),
                Objects.requireNonNull(item.kind()),
                Objects.requireNonNull(item.sensitivity()),
                item.text());
    }

    private SeenItem seen(PackItem item, @Nullable Shown shown) {
        return new SeenItem(
                item.section().code(),
                item.ref(),
                item.about(),
                shown == null ? item.text() : shown.text(),
                shown == null ? null : shown.why(),
                item.source(),
                item.source() == null ? null : said.of(item.source()),
                item.at(),
                item.until());
    }

    /** No such pack in a parcel that the reader may see. */
    static final class NotInIt extends Problem {
        private static final long serialVersionUID = 1L;

        NotInIt(TransferId id, HandOverId pack) {
            super(
                    Kind.NOT_FOUND,
                    "handover/unknown-pack",
                    "There is no pack %s in a parcel of %s that you may see.".formatted(pack, id));
        }
    }
}
