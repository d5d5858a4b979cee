package io.rapport.handover.web;

import io.rapport.escalation.pack.HandOverId;
import io.rapport.handover.Item;
import io.rapport.handover.Parcel;
import io.rapport.handover.Transfer;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transfers as clients see them: ids, codes and times. */
final class TransferViews {

    private TransferViews() {}

    /** @param person who leaves, or is away */
    record TransferView(
            String id,
            String kind,
            @Nullable String team,
            @Nullable String person,
            String state,
            String openedBy,
            Instant openedAt,
            @Nullable Instant endedAt) {

        static TransferView of(Transfer transfer) {
            return new TransferView(
                    transfer.id().value(),
                    transfer.kind().code(),
                    transfer.team(),
                    transfer.person(),
                    transfer.state().code(),
                    transfer.openedBy(),
                    transfer.openedAt(),
                    transfer.endedAt());
        }
    }

    /**
     * One parcel.
     *
     * @param to the engine's id of a person, or of a team
     * @param hash to acknowledge it with
     * @param answeredFor the receiver for whom somebody stood in
     */
    record ParcelView(
            int nth,
            String to,
            boolean toTeam,
            String state,
            @Nullable String hash,
            @Nullable Instant dueAt,
            @Nullable String answeredBy,
            @Nullable String answeredFor,
            @Nullable Instant answeredAt,
            @Nullable String refusal) {

        static ParcelView of(Parcel parcel) {
            return new ParcelView(
                    parcel.nth(),
                    parcel.to().id(),
                    parcel.to().isGroup(),
                    parcel.state().code(),
                    parcel.hash(),
                    parcel.dueAt(),
                    parcel.answeredBy(),
                    parcel.answeredFor(),
                    parcel.answeredAt(),
                    parcel.refusal());
        }
    }

    /** @param handOver the pack that goes along, read and acknowledged alone under the case's hand-overs */
    record ItemView(
            @Nullable Integer parcel,
            String sort,
            String ref,
            @Nullable String customer,
            @Nullable String caseId,
            @Nullable String heldBy,
            String state,
            @Nullable String handOver,
            @Nullable String packHash,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        static ItemView of(Item item) {
            return new ItemView(
                    item.nth(),
                    item.sort().code(),
                    item.ref(),
                    Optional.ofNullable(item.customer()).map(CustomerId::value).orElse(null),
                    item.caseId(),
                    item.heldBy(),
                    item.state().code(),
                    Optional.ofNullable(item.pack()).map(HandOverId::value).orElse(null),
                    item.packHash(),
                    item.takenBy(),
                    item.takenAt());
        }
    }

    /**
     * Begun under this id.
     *
     * @param state {@code done} when there was nothing to hand over
     * @param parcels that are on their way; 0 when a lead has to choose receivers first
     * @param listed how much there is of each sort
     * @param page on which people see it
     */
    record Begun(String id, String state, int parcels, Map<String, Long> listed, String page) {

        static Begun of(Transfer transfer, int parcels, List<Item> items) {
            var listed = new LinkedHashMap<String, Long>();
            for (var sort : Item.Sort.values()) {
                listed.put(
                        sort.code(),
                        items.stream().filter(item -> item.sort() == sort).count());
            }
            var id = transfer.id().value();
            return new Begun(id, transfer.state().code(), parcels, listed, "/transfers/" + id);
        }
    }

    record Whole(TransferView transfer, List<ParcelView> parcels, List<ItemView> items) {}

    record Items<T>(List<T> items) {}
}
