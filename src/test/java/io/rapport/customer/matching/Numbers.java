package io.rapport.customer.matching;

import java.util.Random;

/** Made-up dates of birth and phone numbers. */
record Numbers(Random dice) {

    /** A day in one of so many years, as ISO 8601 has it. */
    String birth(int from, int years) {
        return "%04d-%02d-%02d".formatted(from + dice.nextInt(years), 1 + dice.nextInt(12), 1 + dice.nextInt(28));
    }

    String phone() {
        return dice.nextBoolean()
                ? "0171 %07d".formatted(dice.nextInt(10_000_000))
                : "+49 %d %06d".formatted(30 + dice.nextInt(60), dice.nextInt(1_000_000));
    }
}
