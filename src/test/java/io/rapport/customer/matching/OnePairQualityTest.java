package io.rapport.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.blocking.Blocking;
import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;
import io.rapport.customer.likeness.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code src/docs/matching.md} says of the running store, with a margin: each pair judged by itself. */
class OnePairQualityTest {

    @Test
    void what_is_merged_without_a_person_is_right_and_hardly_anybody_is_not_asked_about() {
        var lists = new CustomersLike(7).lists(1500, true);
        var found = judged(lists);

        var merged = found.stream().filter(OnePairQualityTest::isMerged).toList();
        assertThat(merged).hasSizeGreaterThan(250).allMatch(match -> isRight(lists, match));
        var quality = lists.quality(found, false);
        assertThat(quality.surePrecision()).as("%s", quality).isGreaterThanOrEqualTo(0.99);
        assertThat(quality.precision()).as("%s", quality).isGreaterThanOrEqualTo(0.85);
        assertThat(quality.recall()).as("%s", quality).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void without_birth_dates_nobody_is_merged_without_a_person() {
        var lists = new CustomersLike(7).lists(1500, false);
        var found = judged(lists);

        assertThat(found).noneMatch(OnePairQualityTest::isMerged);
        assertThat(lists.quality(found, false).recall()).isGreaterThanOrEqualTo(0.92);
    }

    private static List<Match> judged(Labelled lists) {
        var normaliser = new Normaliser("DE", Dates.Order.DAY_FIRST);
        var profiles = lists.people.stream().map(normaliser::profile).toList();
        var pair = new OnePair(MatchRules.standard(), profiles.size());
        var found = new ArrayList<Match>();
        new Blocking(profiles)
                .each(
                        (one, other) -> pair.judged(profiles.get(one), profiles.get(other))
                                .map(match -> new Match(
                                        one, other, match.score(), match.verdict(), match.pattern(), match.why()))
                                .ifPresent(found::add),
                        done -> {});
        return found;
    }

    /** As {@code pair-verdict.dmn} has it. */
    private static boolean isMerged(Match match) {
        return match.verdict() == Verdict.SURE
                && Stream.of(Field.GIVEN, Field.FAMILY, Field.BIRTH_DATE).allMatch(field -> isSame(match, field))
                && Stream.of(Field.EMAIL, Field.PHONE, Field.IDENTIFIER).anyMatch(field -> isSame(match, field));
    }

    private static boolean isSame(Match match, Field field) {
        return Comparison.level(match.pattern(), field) == Level.SAME;
    }

    private static boolean isRight(Labelled lists, Match match) {
        return lists.whose.get(match.left()).equals(lists.whose.get(match.right()));
    }
}
