package io.rapport.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code src/docs/matching.md} publishes, with a margin: made-up records of which it is known whose they are. */
class MatchingQualityTest {

    @Test
    void a_few_slips_in_a_record_are_seen_through() {
        var quality = new FebrlLike(1).file(500, 500, 1, 2, 1, false).quality(false);

        assertThat(quality.surePrecision()).as("%s", quality).isGreaterThanOrEqualTo(0.995);
        assertThat(quality.sureF1()).as("%s", quality).isGreaterThanOrEqualTo(0.985);
        assertThat(quality.f1()).as("%s", quality).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void up_to_five_dirty_duplicates_of_a_record_are_found() {
        var quality = new FebrlLike(2).file(2000, 500, 5, 4, 2, false).quality(false);

        assertThat(quality.surePrecision()).as("%s", quality).isGreaterThanOrEqualTo(0.99);
        assertThat(quality.sureF1()).as("%s", quality).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.f1()).as("%s", quality).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void ten_modifications_of_a_record_still_leave_it_sure_or_asked_about() {
        var quality = new FebrlLike(3).file(800, 1200, 5, 10, 3, false).quality(false);

        assertThat(quality.surePrecision()).as("%s", quality).isGreaterThanOrEqualTo(0.99);
        assertThat(quality.precision()).as("%s", quality).isGreaterThanOrEqualTo(0.93);
        assertThat(quality.recall()).as("%s", quality).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void two_files_are_linked_one_to_one() {
        var quality = new FebrlLike(4).file(2000, 2000, 1, 4, 2, true).quality(true);

        assertThat(quality.surePrecision()).as("%s", quality).isGreaterThanOrEqualTo(0.995);
        assertThat(quality.sureF1()).as("%s", quality).isGreaterThanOrEqualTo(0.98);
        assertThat(quality.f1()).as("%s", quality).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void among_twins_couples_and_sons_of_one_name_what_is_sure_is_right() {
        var quality = new CustomersLike(7).lists(1500, true).quality(false);

        assertThat(quality.surePrecision()).as("%s", quality).isGreaterThanOrEqualTo(0.99);
        assertThat(quality.sureRecall()).as("%s", quality).isGreaterThanOrEqualTo(0.6);
        assertThat(quality.precision()).as("%s", quality).isGreaterThanOrEqualTo(0.88);
        assertThat(quality.recall()).as("%s", quality).isGreaterThanOrEqualTo(0.95);
    }
}
