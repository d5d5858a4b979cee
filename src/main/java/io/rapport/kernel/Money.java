package io.rapport.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** An amount in a currency. Equal only when both agree; scale does not matter. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /** {@code Money.of("400", "EUR")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** As people read it everywhere: {@code 1,250.00 EUR}; never rounded. */
    @Override
    public String toString() {
        var digits = Math.max(amount.scale(), Math.max(0, currency.getDefaultFractionDigits()));
        return "%s %s".formatted(String.format(Locale.ROOT, "%,." + digits + "f", amount), currency);
    }
}
