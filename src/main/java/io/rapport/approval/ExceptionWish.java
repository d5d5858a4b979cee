package io.rapport.approval;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Money;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do beyond policy.
 *
 * @param amount what it is worth, from 0.01 to 1,000,000, in euro; a changed deadline may cost nothing
 * @param askedBy the engine's user id of the person who asks
 * @param reason why this customer, in 3 to 2,000 characters
 * @param until the later moment that the customer is told for the solution; null where none is, and with other kinds
 */
public record ExceptionWish(
        CustomerId customer,
        RequestId request,
        Kind kind,
        Money amount,
        Tier tier,
        String askedBy,
        String reason,
        @Nullable Instant until) {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 2000;

    /** Refused with {@link Refusals.WishRefused} when a value is out of its range. */
    public ExceptionWish {
        checkAmount(kind, amount);
        reason = reason.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new Refusals.WishRefused("note", "Say in 3 to 2,000 characters why this customer should have it.");
        }
        if (until != null && kind != Kind.DEADLINE) {
            throw new Refusals.WishRefused("exceptionUntil", "Only a changed deadline has a new moment; leave it out.");
        }
    }

    private static void checkAmount(Kind kind, Money money) {
        var amount = money.amount();
        if (amount.compareTo(kind == Kind.DEADLINE ? BigDecimal.ZERO : LEAST) < 0 || amount.compareTo(MOST) > 0) {
            throw new Refusals.WishRefused(
                    "exceptionAmount", "The amount must be between 0.01 and 1,000,000; 0 only for a changed deadline.");
        }
        if (amount.scale() > 2) {
            throw new Refusals.WishRefused("exceptionAmount", "The amount has more than two decimal places.");
        }
        if (!money.currency().equals(EURO)) {
            throw new Refusals.WishRefused(
                    "exceptionCurrency", "The thresholds are in EUR; convert %s first.".formatted(money.currency()));
        }
    }

    /** What can be granted beyond policy. The threshold table names them by their codes. */
    public enum Kind {
        /** Money back or a voucher. */
        CREDIT,
        /** A fee or a condition that is left out. */
        WAIVER,
        /** More time. */
        DEADLINE,
        /** Goods given or replaced. */
        GOODS;

        /** As tables and forms write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Refusals.WishRefused when there is no such kind */
        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findAny()
                    .orElseThrow(() -> new Refusals.WishRefused(
                            "exceptionKind",
                            "'%s' is no kind of exception; use credit, waiver, deadline or goods.".formatted(code)));
        }
    }
}
