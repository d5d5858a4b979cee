package io.rapport.intake.adapter;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.rapport.customer.Observation;
import io.rapport.intake.Happening;
import io.rapport.intake.KnownAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a customer's account stands in the system of orders and invoices ({@code io.rapport.erp.account.v1}). */
public record ErpAccount(
        @NotNull @Valid KnownAs customer,
        @JsonPropertyDescription("What the customer has bought in the last twelve months, in currency")
                @Nullable
                @PositiveOrZero
                @Digits(integer = 13, fraction = 2)
                BigDecimal annualValue,
        @JsonPropertyDescription("ISO 4217 code of annualValue; the one the fact catalogue keeps")
                @Nullable
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
                String currency,
        @JsonPropertyDescription("VAT number") @Nullable @Size(min = 1, max = Observation.VALUE_MOST) String vatNumber,
        @JsonPropertyDescription("none, standard or premium") @Nullable @Size(min = 1, max = Observation.VALUE_MOST)
                String contract,
        @JsonPropertyDescription("Postal address of the invoices, in one line")
                @Nullable
                @Size(min = 1, max = Observation.VALUE_MOST)
                String postalAddress,
        @JsonPropertyDescription("The first day of the relationship") @Nullable LocalDate customerSince,
        @JsonPropertyDescription("The last day of the relationship, once it has ended") @Nullable
                LocalDate customerUntil)
        implements Happening.Told {

    /** An amount and its currency come together. */
    @AssertTrue(message = "must come with currency, and currency with annualValue")
    boolean isAnnualValue() {
        return (annualValue == null) == (currency == null);
    }

    @Override
    public Map<String, String> facts() {
        return new Said()
                .and(
                        "annual-value",
                        annualValue == null
                                ? null
                                : annualValue
                                        .setScale(2, RoundingMode.UNNECESSARY)
                                        .toPlainString())
                .and("vat-number", vatNumber)
                .and("contract", contract)
                .and("postal-address", postalAddress)
                .and("customer-since", customerSince)
                .and("customer-until", customerUntil)
                .facts();
    }

    @Override
    public @Nullable Words words() {
        return null;
    }
}
