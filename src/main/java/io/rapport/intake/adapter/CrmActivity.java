package io.rapport.intake.adapter;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.intake.Event;
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

/** A call, a mail, a visit that a CRM has written down ({@code io.rapport.crm.activity.v1}). */
public record CrmActivity(
        @NotNull @Valid KnownAs customer,
        @JsonPropertyDescription("The CRM's own id of the activity; it never changes what it says")
                @NotBlank
                @Size(max = Event.ID_MOST)
                @Pattern(regexp = VISIBLE, message = VISIBLE_IS)
                String activityId,
        @JsonPropertyDescription("One of rapport.intake.channels, such as phone")
                @NotBlank
                @Size(max = NewInteraction.CHANNEL_MOST)
                String channel,
        @JsonPropertyDescription("Who turned to whom: inbound, outbound, or internal among colleagues")
                @NotNull
                @Pattern(regexp = "inbound|outbound|internal", message = "must be inbound, outbound or internal")
                String direction,
        @JsonPropertyDescription("Subject") @Nullable @Size(min = 1, max = NewInteraction.SUBJECT_MOST) String subject,
        @JsonPropertyDescription("What was said or written") @NotBlank @Size(max = NewInteraction.TEXT_MOST)
                String text,
        @JsonPropertyDescription("When it happened, if that is not the event's time") @Nullable Instant at)
        implements Happening.Told {

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }

    @Override
    public Words words() {
        return new Words(
                "activity/" + activityId,
                channel,
                Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                subject,
                text,
                at);
    }
}
