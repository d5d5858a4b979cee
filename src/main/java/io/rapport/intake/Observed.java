package io.rapport.intake;

import io.rapport.customer.Observation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something became known about a customer ({@code io.rapport.customer.observed.v1}).
 *
 * @param kind a kind of fact, see {@code customer/facts.yaml}
 * @param value in the kind's type, as text
 * @param observedAt when it was so, not in the future; without it the event's time, or now
 */
public record Observed(
        @NotNull @Valid KnownAs customer,
        @NotBlank @Size(max = 40) String kind,
        @NotBlank @Size(max = Observation.VALUE_MOST) String value,
        @Nullable Instant observedAt)
        implements Happening {}
