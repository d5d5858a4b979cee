package io.rapport.intake.adapter;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.intake.Happening;
import io.rapport.intake.KnownAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word on a ticket that is worked on in another system ({@code io.rapport.ticketing.comment.v1}). A ticket that is to be
 * worked on here is a request: {@code io.rapport.request.submitted.v1}.
 */
public record TicketComment(
        @NotNull @Valid KnownAs customer,
        @JsonPropertyDescription("The ticket's id in the ticketing system")
                @NotBlank
                @Size(max = ID_MOST)
                @Pattern(regexp = VISIBLE, message = VISIBLE_IS)
                String ticketId,
        @JsonPropertyDescription("The comment's id within its ticket; it never changes what it says")
                @NotBlank
                @Size(max = ID_MOST)
                @Pattern(regexp = VISIBLE, message = VISIBLE_IS)
                String commentId,
        @JsonPropertyDescription("One of rapport.intake.channels, such as email")
                @NotBlank
                @Size(max = NewInteraction.CHANNEL_MOST)
                String channel,
        @JsonPropertyDescription("Who wrote to whom: inbound, outbound, or internal among colleagues")
                @NotNull
                @Pattern(regexp = "inbound|outbound|internal", message = "must be inbound, outbound or internal")
                String direction,
        @JsonPropertyDescription("The ticket's title") @Nullable @Size(min = 1, max = NewInteraction.SUBJECT_MOST)
                String title,
        @JsonPropertyDescription("What was written") @NotBlank @Size(max = NewInteraction.TEXT_MOST) String text,
        @JsonPropertyDescription("When it was written, if that is not the event's time") @Nullable Instant at)
        implements Happening.Told {

    /** Both ids together, with what is around them, are one id of ours. */
    static final int ID_MOST = 90;

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }

    @Override
    public Words words() {
        return new Words(
                // with its length, so that no two pairs look the same whatever they hold
                "ticket/" + ticketId.length() + "/" + ticketId + "/" + commentId,
                channel,
                Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                title,
                text,
                at);
    }
}
