package io.rapport.intake;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import io.rapport.customer.NewInteraction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks for something ({@code io.rapport.request.submitted.v1}).
 *
 * @param externalId the source's own id of the request, 1 to 200 characters
 * @param type one of {@code rapport.intake.request-types}
 * @param channel one of {@code rapport.intake.channels}
 * @param subject at most 200 characters
 * @param text what the customer wrote or said, 1 to 20,000 characters, kept literally
 * @param openedAt when the customer asked, not in the future and not before {@code rapport.intake.oldest-request}; without it the
 *     event's time, or now
 */
public record Submission(
        @NotBlank @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
        @NotNull @Valid KnownAs customer,
        @NotBlank String type,
        @NotBlank @Size(max = NewInteraction.CHANNEL_MOST) String channel,
        @Nullable @Size(max = NewInteraction.SUBJECT_MOST) String subject,
        @NotBlank @Size(max = NewInteraction.TEXT_MOST) String text,
        @Nullable Instant openedAt)
        implements Happening {}
