package io.rapport.request.standing;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Whose a case is.
 *
 * @param customer under whom it was opened; after a merge see {@code customer.identity}
 * @param team who works on it; null while it is being sorted
 */
public record OpenCase(RequestId request, CustomerId customer, @Nullable TeamId team) {}
