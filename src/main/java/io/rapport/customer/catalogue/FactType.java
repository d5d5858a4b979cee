package io.rapport.customer.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of a fact must look like. */
public enum FactType {
    AMOUNT("an amount of 0 or more such as 12000.50, with at most 12 digits before and 2 after the point") {
        @Override
        boolean fits(String value) {
            return Shape.AMOUNT.matcher(value).matches();
        }
    },
    DATE("a date such as 2020-03-31") {
        @Override
        boolean fits(String value) {
            try {
                // the year is limited because the calendar, not the customer, knows years beyond 9999
                return value.length() == 10 && LocalDate.parse(value).getYear() >= 1900;
            } catch (DateTimeParseException notADate) {
                return false;
            }
        }
    },
    SHARE("a share between 0 and 1 such as 0.25, with at most 6 digits after the point") {
        @Override
        boolean fits(String value) {
            return Shape.SHARE.matcher(value).matches();
        }
    },
    CHOICE("one of the declared options") {
        @Override
        boolean fits(String value) {
            return true;
        }
    },
    EMAIL("an e-mail address such as name@example.org") {
        @Override
        boolean fits(String value) {
            return value.length() <= 254 && Shape.EMAIL.matcher(value).matches();
        }
    },
    PHONE("a telephone number such as +49 30 1234567") {
        @Override
        boolean fits(String value) {
            return Shape.PHONE.matcher(value).matches();
        }
    },
    LANGUAGE("a BCP 47 language tag such as de or en-GB") {
        @Override
        boolean fits(String value) {
            try {
                return !new Locale.Builder()
                        .setLanguageTag(value)
                        .build()
                        .getLanguage()
                        .isEmpty();
            } catch (IllformedLocaleException notATag) {
                return false;
            }
        }
    },
    TEXT("one line of text") {
        @Override
        boolean fits(String value) {
            return value.lines().count() == 1;
        }
    };

    private final String looks;

    FactType(String looks) {
        this.looks = looks;
    }

    abstract boolean fits(String value);

    /** What is wrong with the value, without repeating it; empty when nothing is. */
    Optional<String> complaint(String value) {
        return fits(value) ? Optional.empty() : Optional.of("must be " + looks);
    }

    private static final class Shape {
        static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
        static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,6})?|1(\\.0{1,6})?");
        static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
        static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,28}[0-9]");
    }
}
