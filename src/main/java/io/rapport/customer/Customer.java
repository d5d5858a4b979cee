package io.rapport.customer;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.List;

/** A customer as we know them: their name, and how other systems call them (ordered by system and value). */
public record Customer(CustomerId id, String name, List<SourceIdentifier> identifiers, Instant registeredAt) {}
