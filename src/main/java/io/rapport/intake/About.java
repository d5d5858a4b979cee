package io.rapport.intake;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import io.rapport.customer.NewInteraction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something about a request that is open or was: named by {@code externalId}, the id the event's source submitted it
 * with, or by {@code request}, our own id; by exactly one of them.
 */
public sealed interface About extends Happening {

    /** Shape of our ids. */
    String OURS = "R-\\d{1,18}";

    String OURS_IS = "must be a request id such as R-100001";

    @Nullable
    String externalId();

    @Nullable
    String request();

    /** What the customer wrote with it, if anything. */
    @Nullable
    String text();

    /**
     * Whether it can be true of a request that was only just opened: such an event may come before its request. There is
     * nothing yet that could be reopened, confirmed or scored.
     */
    default boolean mayComeFirst() {
        return false;
    }

    /** The customer wrote again ({@code …replied.v1}); work that waits for it goes on. */
    record Replied(
            @Nullable @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @Nullable @Pattern(regexp = OURS, message = OURS_IS) String request,
            @NotBlank @Size(max = NewInteraction.TEXT_MOST) String text)
            implements About {

        @Override
        public boolean mayComeFirst() {
            return true;
        }
    }

    /** The customer was not content ({@code …reopened.v1}). */
    record Reopened(
            @Nullable @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @Nullable @Pattern(regexp = OURS, message = OURS_IS) String request,
            @Nullable @Size(max = NewInteraction.TEXT_MOST) String text)
            implements About {}

    /** The customer was content ({@code …confirmed.v1}). */
    record Confirmed(
            @Nullable @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @Nullable @Pattern(regexp = OURS, message = OURS_IS) String request,
            @Nullable @Size(max = NewInteraction.TEXT_MOST) String text)
            implements About {}

    /** The customer does not want it any more ({@code …withdrawn.v1}). */
    record Withdrawn(
            @Nullable @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @Nullable @Pattern(regexp = OURS, message = OURS_IS) String request,
            @Nullable @Size(max = NewInteraction.TEXT_MOST) String text)
            implements About {

        @Override
        public boolean mayComeFirst() {
            return true;
        }
    }

    /** The customer asks for more attention ({@code …escalated.v1}). */
    record Escalated(
            @Nullable @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @Nullable @Pattern(regexp = OURS, message = OURS_IS) String request,
            @NotBlank @Size(max = NewInteraction.TEXT_MOST) String text)
            implements About {}

    /** How it was ({@code …feedback.v1}): {@code score} from 1 (bad) to 5 (good). */
    record Feedback(
            @Nullable @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @Nullable @Pattern(regexp = OURS, message = OURS_IS) String request,
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Size(max = NewInteraction.TEXT_MOST) String text)
            implements About {}
}
