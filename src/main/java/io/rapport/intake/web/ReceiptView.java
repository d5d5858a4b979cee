package io.rapport.intake.web;

import io.rapport.intake.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told; byte for byte the same for a repeat, as long as nothing has come of it since.
 *
 * @param customer whom it is about; not there while it waits for its request
 * @param waitsUntil until when it waits for a request that has not come yet; not there when it has had its effect
 */
record ReceiptView(
        String source,
        String id,
        @Nullable String customer,
        @Nullable String request,
        Instant receivedAt,
        @Nullable Instant waitsUntil) {

    static ReceiptView of(Receipt receipt) {
        var customer = receipt.customer();
        var request = receipt.request();
        return new ReceiptView(
                receipt.source(),
                receipt.id(),
                customer == null ? null : customer.value(),
                request == null ? null : request.value(),
                receipt.receivedAt(),
                receipt.waitsUntil());
    }
}
