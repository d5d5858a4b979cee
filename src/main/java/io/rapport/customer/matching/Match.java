package io.rapport.customer.matching;

/**
 * Two records and what is to be done with them.
 *
 * @param left index of a record, in the order they were given
 * @param right index of another, larger than left
 * @param score probability that they are one person, 0 to 1
 * @param pattern how their fields agree, see {@link io.rapport.customer.likeness.Comparison#level}
 * @param why in words, for whoever has to decide
 */
public record Match(int left, int right, double score, Verdict verdict, long pattern, String why) {

    Match lowered(Verdict to, double atMost, String because) {
        return new Match(left, right, Math.min(score, atMost), to, pattern, why + ". " + because);
    }
}
