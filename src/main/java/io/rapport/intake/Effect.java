package io.rapport.intake;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/** Whom a message was about, and which request it opened or moved. */
record Effect(CustomerId customer, @Nullable RequestId request) {}
