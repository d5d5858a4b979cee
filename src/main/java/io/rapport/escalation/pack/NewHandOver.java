package io.rapport.escalation.pack;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be handed over.
 *
 * @param request null when it is the relation to the customer
 * @param from who had it; null when nobody did
 * @param sentBy the person who hands it over; null when the house does
 * @param also what only the sender knows, beside what the rooms know
 */
public record NewHandOver(
        CustomerId customer,
        @Nullable RequestId request,
        HandOverKind kind,
        @Nullable Receiver from,
        Receiver to,
        @Nullable String sentBy,
        List<PackItem> also) {

    public NewHandOver {
        also = List.copyOf(also);
    }

    /** Nothing but what the rooms know. */
    public static NewHandOver of(
            CustomerId customer,
            @Nullable RequestId request,
            HandOverKind kind,
            @Nullable Receiver from,
            Receiver to,
            @Nullable String sentBy) {
        return new NewHandOver(customer, request, kind, from, to, sentBy, List.of());
    }
}
