package io.rapport.demo;

import java.util.Locale;
import java.util.Random;

/**
 * Where customers live, with telephone numbers nobody has: the ranges that Bundesnetzagentur, Ofcom, Arcep and NANPA
 * keep free for films and books.
 */
enum Place {
    BERLIN("Berlin", Locale.GERMANY, "+49 30 23125 %03d", 1000),
    HAMBURG("Hamburg", Locale.GERMANY, "+49 40 66969 %03d", 1000),
    MUNICH("München", Locale.GERMANY, "+49 89 99998 %03d", 1000),
    LONDON("London", Locale.UK, "+44 20 7946 0%03d", 1000),
    PARIS("Paris", Locale.FRANCE, "+33 1 99 00 %04d", 10_000),
    NEW_YORK("New York", Locale.US, "+1 212 555 01%02d", 100);

    private final String city;
    private final Locale locale;
    private final String numbers;
    private final int howMany;

    Place(String city, Locale locale, String numbers, int howMany) {
        this.city = city;
        this.locale = locale;
        this.numbers = numbers;
        this.howMany = howMany;
    }

    String city() {
        return city;
    }

    /** The language people write in, and the one their names come from. */
    Locale locale() {
        return locale;
    }

    String telephone(Random random) {
        return numbers.formatted(random.nextInt(howMany));
    }

    /** More at home than abroad. */
    static Place any(Random random) {
        return values()[random.nextInt(values().length)];
    }
}
