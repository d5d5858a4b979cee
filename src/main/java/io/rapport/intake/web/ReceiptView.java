package io.rapport.intake.web;

import io.rapport.intake.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sender is told; byte for byte the same for a repeat. */
record ReceiptView(String source, String id, String customer, @Nullable String request, Instant receivedAt) {

    static ReceiptView of(Receipt receipt) {
        var request = receipt.request();
        return new ReceiptView(
                receipt.source(),
                receipt.id(),
                receipt.customer().value(),
                request == null ? null : request.value(),
                receipt.receivedAt());
    }
}
