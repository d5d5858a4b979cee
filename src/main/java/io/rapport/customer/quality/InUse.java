package io.rapport.customer.quality;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How facts fared in use, in the {@value #DAYS} days before a night.
 *
 * @param wrong by kind, those that are judged poor first
 * @param verified by kind; only kinds of which a question was offered
 * @param ages by decision and kind; only what was used
 */
public record InUse(LocalDate night, List<Wrong> wrong, List<Verified> verified, List<AgeAtUse> ages) {

    /** How far back is counted. */
    public static final int DAYS = 90;

    public InUse {
        wrong = List.copyOf(wrong);
        verified = List.copyOf(verified);
        ages = List.copyOf(ages);
    }

    /**
     * A kind of fact.
     *
     * @param preference whether it says how the customer likes it: then a wrong one is a wrong-preference incident
     * @param used facts that a colleague saw clear at work, or that a decision used; each once
     * @param wrong how often one was said to be wrong
     * @param rule what the table expects
     * @param sources most often wrong first
     */
    public record Wrong(
            String kind,
            String title,
            boolean preference,
            long used,
            long wrong,
            UseRule rule,
            Judgement judgement,
            List<OfSource> sources) {}

    /** The same for what one source said. */
    public record OfSource(String source, String title, long used, long wrong) {}

    /**
     * Questions to the customer.
     *
     * @param offered steps that journeys offered, also those that are still open
     * @param made of those, where the customer confirmed or corrected
     * @param median from the offer to the answer, of those made; the nearest rank; null when none was
     * @param p95 the same for 95 in 100
     */
    public record Verified(
            String kind,
            String title,
            long offered,
            long made,
            @Nullable Duration median,
            @Nullable Duration p95,
            UseRule rule,
            Judgement judgement) {}

    /**
     * How old facts were when a decision used them.
     *
     * @param median the nearest rank
     * @param p95 the same for 95 in 100
     * @param budget the age from which such a fact does not count there; null when the catalogue says so no more
     */
    public record AgeAtUse(
            String decision,
            String decisionTitle,
            String kind,
            String title,
            long used,
            Duration median,
            Duration p95,
            @Nullable Duration budget) {}

    /** How often what somebody likes was said to be wrong. */
    public long wrongPreferences() {
        return wrong.stream().filter(Wrong::preference).mapToLong(Wrong::wrong).sum();
    }
}
