package io.rapport.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.likeness.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single pairs among a few hundred others: what is sure, what is asked about, and why. */
class VerdictTest {

    private static final Map<Field, String> ANNA = Map.of(
            Field.GIVEN, "Anna",
            Field.FAMILY, "Wolkenstein",
            Field.BIRTH_DATE, "1990-05-05",
            Field.EMAIL, "anna.w@example.com",
            Field.PHONE, "030 23125 001",
            Field.STREET, "Lindenallee 44",
            Field.POSTCODE, "20095",
            Field.CITY, "Hamburg");

    private static Labelled crowd;
    private static List<Match> matches;
    private static final List<List<Integer>> PAIRS = new ArrayList<>();

    @BeforeAll
    static void matched() {
        crowd = new CustomersLike(11).lists(300, true);
        // two files: all of the crowd is moved into one, so that a pair within it can be read
        for (int i = 0; i < crowd.files.size(); i++) {
            crowd.files.set(i, 0);
        }
        for (var change : CHANGES.values()) {
            PAIRS.add(List.of(crowd.people.size(), crowd.people.size() + 1));
            var own = new EnumMap<>(ANNA);
            // a family of its own for each pair
            own.put(
                    Field.FAMILY,
                    "Wolken" + "bcdfghjklmnp".charAt(PAIRS.size()) + "arsch" + "stvwxzbcdfgh".charAt(PAIRS.size()));
            own.put(
                    Field.BIRTH_DATE,
                    "19%d-0%d-1%d".formatted(40 + 5 * PAIRS.size(), PAIRS.size() % 9 + 1, PAIRS.size() % 9));
            own.put(Field.EMAIL, "anna.%d@example.com".formatted(PAIRS.size() * 7919));
            own.put(Field.PHONE, "030 23125 %03d".formatted(PAIRS.size() * 101 % 1000));
            own.put(
                    Field.STREET,
                    "%s 4%d"
                            .formatted(
                                    "Lindenallee Ahornweg Birkenweg Eichenstr. Rosenweg Domplatz Seestr. Hafenweg"
                                            .split(" ")[PAIRS.size() % 8],
                                    PAIRS.size()));
            own.put(Field.POSTCODE, "%05d".formatted(20095 + PAIRS.size() * 1234));
            crowd.add(own, 1_000_000 + PAIRS.size(), 0);
            var other = new EnumMap<>(own);
            change.change(other);
            crowd.add(other, 1_000_000 + PAIRS.size(), 0);
        }
        matches = crowd.matched();
    }

    private interface Change {
        void change(Map<Field, String> of);
    }

    private static final Map<String, Change> CHANGES = new java.util.LinkedHashMap<>(Map.of());

    static {
        CHANGES.put("typo", of -> of.merge(Field.FAMILY, "", (name, none) -> name.substring(0, 4) + name.substring(5)));
        CHANGES.put("moved", of -> {
            of.put(Field.STREET, "Am Wehr 4");
            of.put(Field.POSTCODE, "34117");
            of.put(Field.CITY, "Kassel");
        });
        CHANGES.put("married", of -> of.put(Field.FAMILY, "Morgenroth"));
        CHANGES.put("twin", of -> {
            of.put(Field.GIVEN, "Lena");
            of.remove(Field.EMAIL);
        });
        CHANGES.put("child", of -> {
            of.merge(Field.BIRTH_DATE, "", (date, none) -> "2012-11-29");
            of.remove(Field.EMAIL);
        });
        CHANGES.put("swapped", of -> {
            var given = of.get(Field.GIVEN);
            of.put(Field.GIVEN, of.get(Field.FAMILY));
            of.put(Field.FAMILY, given);
        });
        CHANGES.put("written", of -> {
            of.merge(Field.PHONE, "", (phone, none) -> "+49 (30) " + phone.substring(4));
            of.merge(Field.GIVEN, "", (name, none) -> "Dr. ANNA");
            of.merge(
                    Field.BIRTH_DATE,
                    "",
                    (date, none) -> date.substring(8) + "." + date.substring(5, 7) + "." + date.substring(0, 4));
        });
    }

    @Test
    void a_slip_of_the_pen_a_move_and_a_marriage_do_not_make_another_person() {
        assertThat(of("typo").verdict()).isEqualTo(Verdict.SURE);
        assertThat(of("moved").verdict()).isEqualTo(Verdict.SURE);
        assertThat(of("married").verdict()).isIn(Verdict.SURE, Verdict.ASK);
        assertThat(of("married").why()).contains("different family name");
    }

    @Test
    void twins_and_a_child_of_the_same_name_are_never_sure() {
        assertThat(of("twin").verdict()).isNotEqualTo(Verdict.SURE);
        assertThat(of("child").verdict()).isNotEqualTo(Verdict.SURE);
    }

    @Test
    void swapped_columns_titles_and_other_ways_of_writing_are_seen_through() {
        assertThat(of("swapped").verdict()).isEqualTo(Verdict.SURE);
        assertThat(of("written").verdict()).isEqualTo(Verdict.SURE);
        assertThat(of("written").why()).contains("same", "birth date", "phone").doesNotContain("nearly");
    }

    private static Match of(String change) {
        var pair = PAIRS.get(List.copyOf(CHANGES.keySet()).indexOf(change));
        return matches.stream()
                .filter(match -> match.left() == pair.get(0) && match.right() == pair.get(1))
                .findFirst()
                .orElseGet(() -> new Match(pair.get(0), pair.get(1), 0, Verdict.NO, 0, "not shown"));
    }
}
