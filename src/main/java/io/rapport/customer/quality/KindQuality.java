package io.rapport.customer.quality;

import java.time.LocalDate;

/**
 * How good the data of one kind of fact was in a night.
 *
 * @param title of the kind, for people
 * @param counts of customers
 * @param score 0 to 100: the shares of what is known, fresh, agreed and verified, weighed by the table
 * @param target the score from which it is good enough
 * @param reason why it matters, by the table
 * @param rule of {@code fact-quality.dmn} in version {@code version}
 */
public record KindQuality(
        LocalDate night,
        String kind,
        String title,
        Counts counts,
        int score,
        int target,
        String reason,
        String rule,
        int version) {

    /**
     * @param customers all there are; those who are one count once
     * @param known of whom something is known
     * @param fresh of those, whose newest word is young enough
     * @param agreed of those who are known, where all sources say the same of everybody who is one with them, or
     *     the customer spoke last
     * @param verified of those who are known, who said it themselves, and not too long ago
     */
    public record Counts(long customers, long known, long fresh, long agreed, long verified) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts of(long all) {
            return new Counts(all, known, fresh, agreed, verified);
        }

        /** @param contradicting how many of those who seem to agree are one with somebody who says otherwise */
        Counts without(long contradicting) {
            return new Counts(customers, known, fresh, agreed - contradicting, verified);
        }
    }

    /** Whether it is below what the table calls good enough. */
    public boolean isPoor() {
        return score < target;
    }
}
