package io.rapport.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency. Equal only when both agree; scale does not matter. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /** {@code Money.of("400", "EUR")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
