package io.rapport.customer.inuse;

import io.rapport.customer.FactId;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Duration;
import java.time.Instant;

/**
 * A colleague has said that a fact is wrong.
 *
 * @param customer under whose id the fact is kept
 * @param source the code of who had said it
 * @param age from when it was observed until it was said to be wrong; never negative
 * @param about the case that was worked on
 * @param by the engine's user id of who said so
 */
public record WrongFact(
        FactId fact,
        CustomerId customer,
        String kind,
        String source,
        Duration age,
        RequestId about,
        String by,
        Instant at) {}
