package io.rapport.intake;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in another system, said once: source and id together name it.
 *
 * @param source the system, by a name that the fact catalogue declares, or a code
 * @param id the source's own id of the event, at most {@value #ID_MOST} characters
 * @param time when it happened, not in the future
 */
public record Event(
        @NotBlank @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String source,
        @NotBlank @Size(max = ID_MOST) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String id,
        @Nullable Instant time,
        @Valid Happening data) {

    /** Leaves room for a prefix where the id becomes part of another. */
    public static final int ID_MOST = 190;
}
