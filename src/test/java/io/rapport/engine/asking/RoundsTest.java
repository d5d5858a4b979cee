package io.rapport.engine.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Several questions at once are answered as each alone would be, on both databases. */
@RapportTest
class RoundsTest {

    @Autowired
    Rounds rounds;

    @Test
    void each_question_gets_its_own_answer_though_their_values_have_the_same_names() {
        var round = rounds.begin();
        var first = round.ask(number("select cast(:value as bigint)", Map.of("value", 1L)));
        var none = round.ask(number("select cast(:value as bigint) where 1 = 0", Map.of("value", 2L)));
        var third = round.ask(
                number("select cast(:other as bigint) - cast(:value as bigint)", Map.of("value", 3L, "other", 10L)));
        round.go();

        assertThat(first.get()).containsExactly(1L);
        assertThat(none.get()).isEmpty();
        assertThat(third.get()).containsExactly(7L);
    }

    @Test
    void a_list_stands_for_as_many_values_however_many_there_were_the_last_time() {
        var numbers = new ArrayList<Long>();
        for (long size = 1; size <= 5; size++) {
            numbers.add(size * 10);
            var question = number(
                    "select n from (values (10), (20), (30), (40), (50)) known (n) where n in (:numbers) and n > :above"
                            + " order by n",
                    Map.of("numbers", List.copyOf(numbers), "above", 10L));
            assertThat(rounds.ask(question)).containsExactlyElementsOf(numbers.subList(1, numbers.size()));
        }
    }

    @Test
    void punctuation_in_a_text_or_a_value_is_no_end_of_a_question() {
        var round = rounds.begin();
        var text = round.ask(Question.rows(
                "select 'a; b? :c' || :value", Map.of("value", "; select 1 --?"), (row, n) -> row.getString(1)));
        var next = round.ask(number("select 5", Map.of()));
        round.go();

        assertThat(text.get()).containsExactly("a; b? :c; select 1 --?");
        assertThat(next.get()).containsExactly(5L);
    }

    @Test
    void what_is_answered_first_may_be_used_to_read_what_comes_after_it() {
        var key = new ArrayList<Long>();
        var round = rounds.begin();
        round.ask(Question.rows("select 40", Map.of(), (row, n) -> key.add(row.getLong(1))));
        var sum = round.ask(Question.rows("select 2", Map.of(), (row, n) -> key.get(0) + row.getLong(1)));
        round.go();

        assertThat(sum.get()).containsExactly(42L);
    }

    @Test
    void a_round_goes_once_and_answers_nothing_before() {
        var round = rounds.begin();
        var answer = round.ask(number("select 1", Map.of()));
        assertThatIllegalStateException().isThrownBy(answer::get).withMessageContaining("not gone yet");
        round.go();
        assertThatIllegalStateException()
                .isThrownBy(() -> round.ask(number("select 2", Map.of())))
                .withMessageContaining("begin another");
        rounds.begin().go();
    }

    @Test
    void a_question_that_cannot_be_answered_fails_all_of_them() {
        var round = rounds.begin();
        round.ask(number("select 1", Map.of()));
        round.ask(number("select nothing from nowhere", Map.of()));
        assertThatThrownBy(round::go).isInstanceOf(DataAccessException.class);
    }

    private static Question<List<Long>> number(String sql, Map<String, ?> values) {
        return Question.rows(sql, values, (row, n) -> row.getLong(1));
    }
}
