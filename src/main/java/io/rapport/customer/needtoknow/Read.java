package io.rapport.customer.needtoknow;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read, or tried to.
 *
 * @param number from 1; later reads have larger ones
 * @param role the group that gave the right
 * @param shown clear, or how little was shown
 * @param request the case, when a task on it was the ground
 * @param kinds what was asked for: kinds of fact, {@code name}, {@code identifiers}, {@code interactions} …
 * @param table id of the decision that said so: {@code factAccess}, or {@code restrictedUse} where a restriction took more
 *     away
 * @param rules of that table in version {@code version}
 */
public record Read(
        long number,
        CustomerId customer,
        String reader,
        String role,
        Purpose purpose,
        Access shown,
        @Nullable RequestId request,
        List<String> kinds,
        String table,
        List<String> rules,
        int version,
        Instant at) {}
