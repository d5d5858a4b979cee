package io.rapport.demo;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of customer in the demo company. Each says which facts a customer of the kind has; which tier follows is for
 * the tables alone.
 */
enum Portrait {
    LARGE_BUSINESS(14, true, 52_000, 400_000, 700, 5000, 5, 50, 16, 26, "standard", "premium"),
    BUSINESS_WITH_PREMIUM_CONTRACT(12, true, 11_000, 48_000, 400, 4000, 5, 55, 12, 20, "premium"),
    SOLID_BUSINESS(24, true, 10_500, 48_000, 400, 4000, 5, 55, 10, 18, "none", "standard"),
    LOYAL(20, false, 2_100, 9_500, 900, 6000, 2, 40, 7, 14, "none", "standard"),
    GROWING_AT_RISK(10, false, 2_100, 9_000, 120, 640, 62, 95, 6, 12, "none", "standard"),
    GROWING(30, false, 2_100, 9_000, 120, 640, 5, 50, 5, 11, "none", "standard"),
    FIRST_YEAR(14, false, 150, 1_900, 70, 320, 10, 50, 3, 7, "none", "standard"),
    SMALL_WITH_PREMIUM_CONTRACT(6, false, 300, 1_900, 420, 3000, 5, 45, 5, 9, "premium"),
    OCCASIONAL(60, false, 40, 1_900, 420, 4000, 5, 70, 2, 6, "none", "standard"),
    VALUE_NOT_KNOWN(10, false, 0, 0, 100, 900, 10, 50, 1, 4, "none");

    private final int howMany;
    private final boolean business;
    private final int leastValue;
    private final int mostValue;
    private final int leastDays;
    private final int mostDays;
    private final int leastRisk;
    private final int mostRisk;
    private final int leastTalks;
    private final int mostTalks;
    private final String[] contracts;

    /** Value in EUR a year, days as a customer, risk of leaving in percent, conversations in the last year. */
    Portrait(
            int howMany,
            boolean business,
            int leastValue,
            int mostValue,
            int leastDays,
            int mostDays,
            int leastRisk,
            int mostRisk,
            int leastTalks,
            int mostTalks,
            String... contracts) {
        this.howMany = howMany;
        this.business = business;
        this.leastValue = leastValue;
        this.mostValue = mostValue;
        this.leastDays = leastDays;
        this.mostDays = mostDays;
        this.leastRisk = leastRisk;
        this.mostRisk = mostRisk;
        this.leastTalks = leastTalks;
        this.mostTalks = mostTalks;
        this.contracts = contracts;
    }

    int howMany() {
        return howMany;
    }

    boolean isBusiness() {
        return business;
    }

    /** What the customer is worth in a year, in EUR; null when nobody knows. */
    @Nullable
    String annualValue(Random random) {
        return mostValue == 0 ? null : between(random, leastValue, mostValue) + ".00";
    }

    int daysAsCustomer(Random random) {
        return between(random, leastDays, mostDays);
    }

    String churnRisk(Random random) {
        return "0.%02d".formatted(between(random, leastRisk, mostRisk));
    }

    String contract(Random random) {
        return contracts[random.nextInt(contracts.length)];
    }

    /** Conversations in a whole year. */
    int talks(Random random) {
        return between(random, leastTalks, mostTalks);
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
