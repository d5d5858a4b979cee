package io.rapport.customer;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * A customer as we know them.
 *
 * @param identifiers how other systems call them, ordered by system and value
 * @param merged the ids under which they were known before they were merged into this one, in order
 */
public record Customer(
        CustomerId id,
        String name,
        List<SourceIdentifier> identifiers,
        List<CustomerId> merged,
        Instant registeredAt) {}
