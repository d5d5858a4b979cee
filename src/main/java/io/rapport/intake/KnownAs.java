package io.rapport.intake;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import io.rapport.customer.NewCustomer;
import io.rapport.customer.SourceIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the sender calls a customer.
 *
 * @param system whose identifier it is, 1 to 200 characters
 * @param value the identifier there, 1 to 200 characters
 * @param name to register the customer if nobody has this identifier yet; a known customer keeps the name they have
 */
public record KnownAs(
        @NotBlank @Size(max = SourceIdentifier.MOST) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String system,
        @NotBlank @Size(max = SourceIdentifier.MOST) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String value,
        @Nullable @Size(max = NewCustomer.NAME_MOST) String name) {

    SourceIdentifier identifier() {
        return new SourceIdentifier(system, value);
    }
}
