package io.rapport.customer.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** When two sources say the same. Both values fit the kind's type. */
public enum Comparison {
    /** Character by character. */
    @JsonProperty("exact")
    EXACT("exactly") {
        @Override
        boolean same(String one, String other, BigDecimal tolerance) {
            return one.equals(other);
        }
    },
    /** Upper and lower case, and how many spaces, make no difference. */
    @JsonProperty("ignoring-case")
    IGNORING_CASE("ignoring case") {
        @Override
        boolean same(String one, String other, BigDecimal tolerance) {
            return plain(one).equals(plain(other));
        }
    },
    /** As numbers, at most the tolerance apart. */
    @JsonProperty("amount")
    AMOUNT("as numbers") {
        @Override
        boolean same(String one, String other, BigDecimal tolerance) {
            return new BigDecimal(one).subtract(new BigDecimal(other)).abs().compareTo(tolerance) <= 0;
        }
    },
    /** The same day. */
    @JsonProperty("date")
    DATE("as dates") {
        @Override
        boolean same(String one, String other, BigDecimal tolerance) {
            return LocalDate.parse(one).equals(LocalDate.parse(other));
        }
    },
    /** By digits; with or without the country's code it is the same line. */
    @JsonProperty("phone")
    PHONE("as telephone numbers") {
        @Override
        boolean same(String one, String other, BigDecimal tolerance) {
            var first = subscriber(one);
            var second = subscriber(other);
            return first.equals(second)
                    || Math.min(first.length(), second.length()) >= LEAST_DIGITS
                            && (first.endsWith(second) || second.endsWith(first));
        }
    };

    /** Fewer digits are an extension, which many lines end with. */
    private static final int LEAST_DIGITS = 7;

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    abstract boolean same(String one, String other, BigDecimal tolerance);

    /** How it is done, for people. */
    public String words() {
        return words;
    }

    private static String plain(String value) {
        return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Without the zeros that only a dialler needs: {@code 0049…} is {@code +49…}, {@code 030…} is {@code …30…}. */
    private static String subscriber(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^0+", "");
    }
}
