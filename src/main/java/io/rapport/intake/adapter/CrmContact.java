package io.rapport.intake.adapter;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.rapport.customer.Observation;
import io.rapport.intake.Happening;
import io.rapport.intake.KnownAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a contact stands in a CRM, whenever it changes ({@code io.rapport.crm.contact.v1}). */
public record CrmContact(
        @NotNull @Valid KnownAs customer,
        @JsonPropertyDescription("E-mail address") @Nullable @Size(min = 1, max = Observation.VALUE_MOST) String email,
        @JsonPropertyDescription("Phone number, best with its country code, such as +49 30 123456")
                @Nullable
                @Size(min = 1, max = Observation.VALUE_MOST)
                String phone,
        @JsonPropertyDescription("City") @Nullable @Size(min = 1, max = Observation.VALUE_MOST) String city,
        @JsonPropertyDescription("Postal address in one line") @Nullable @Size(min = 1, max = Observation.VALUE_MOST)
                String postalAddress,
        @JsonPropertyDescription("Date of birth") @Nullable LocalDate birthDate,
        @JsonPropertyDescription("Language, as a BCP 47 tag such as en or de-AT")
                @Nullable
                @Size(min = 1, max = Observation.VALUE_MOST)
                String language,
        @JsonPropertyDescription("How the customer wants to be reached: phone, email, chat, web, letter or in-person")
                @Nullable
                @Size(min = 1, max = Observation.VALUE_MOST)
                String preferredChannel,
        @JsonPropertyDescription("none, standard or premium") @Nullable @Size(min = 1, max = Observation.VALUE_MOST)
                String contract,
        @JsonPropertyDescription("The first day of the relationship") @Nullable LocalDate customerSince,
        @JsonPropertyDescription("The last day of the relationship, once it has ended") @Nullable
                LocalDate customerUntil)
        implements Happening.Told {

    @Override
    public Map<String, String> facts() {
        return new Said()
                .and("email", email)
                .and("phone", phone)
                .and("city", city)
                .and("postal-address", postalAddress)
                .and("birth-date", birthDate)
                .and("language", language)
                .and("preferred-channel", preferredChannel)
                .and("contract", contract)
                .and("customer-since", customerSince)
                .and("customer-until", customerUntil)
                .facts();
    }

    @Override
    public @Nullable Words words() {
        return null;
    }
}
