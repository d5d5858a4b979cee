package io.rapport.customer.matching;

import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Normaliser;
import io.rapport.customer.likeness.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records of which it is known whose they are, and how well the matches hit that. */
final class Labelled {

    final List<Person> people = new ArrayList<>();
    final List<Integer> whose = new ArrayList<>();
    final List<Integer> files = new ArrayList<>();

    /** Found and missed, for sure ones and for those that are sure or to be asked about. */
    record Quality(
            double surePrecision, double sureRecall, double precision, double recall, int wronglySure, long compared) {
        double sureF1() {
            return 2 * surePrecision * sureRecall / (surePrecision + sureRecall);
        }

        double f1() {
            return 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ENGLISH,
                    "sure: P %.4f R %.4f F1 %.4f (%d wrong) | sure+ask: P %.4f R %.4f F1 %.4f | %,d compared",
                    surePrecision,
                    sureRecall,
                    sureF1(),
                    wronglySure,
                    precision,
                    recall,
                    f1(),
                    compared);
        }
    }

    void add(Map<Field, String> values, int person, int file) {
        put(new Person("r" + people.size(), values), person, file);
    }

    void put(Person one, int person, int file) {
        people.add(one);
        whose.add(person);
        files.add(file);
    }

    /** @param acrossOnly count pairs of two files only */
    Quality quality(boolean acrossOnly) {
        return quality(matched(), acrossOnly);
    }

    List<Match> matched() {
        return linkage().matches(done -> {});
    }

    Linkage linkage() {
        var normaliser = new Normaliser("DE", Dates.Order.DAY_FIRST);
        var profiles = people.stream().map(normaliser::profile).toList();
        return new Linkage(profiles, files.stream().mapToInt(Integer::intValue).toArray(), MatchRules.standard());
    }

    Quality quality(List<Match> matches, boolean acrossOnly) {
        long sure = 0;
        long sureRight = 0;
        long shown = 0;
        long shownRight = 0;
        for (var match : matches) {
            boolean counts = !acrossOnly || !files.get(match.left()).equals(files.get(match.right()));
            if (match.verdict() == Verdict.NO || !counts) {
                continue;
            }
            boolean right = whose.get(match.left()).equals(whose.get(match.right()));
            shown++;
            shownRight += right ? 1 : 0;
            sure += match.verdict() == Verdict.SURE ? 1 : 0;
            sureRight += match.verdict() == Verdict.SURE && right ? 1 : 0;
        }
        double truth = truth(acrossOnly);
        return new Quality(
                (double) sureRight / sure,
                sureRight / truth,
                (double) shownRight / shown,
                shownRight / truth,
                (int) (sure - sureRight),
                0);
    }

    private double truth(boolean acrossOnly) {
        var of = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < whose.size(); i++) {
            of.computeIfAbsent(whose.get(i), fresh -> new ArrayList<>()).add(i);
        }
        double pairs = 0;
        for (var records : of.values()) {
            for (int i = 0; i < records.size(); i++) {
                for (int j = i + 1; j < records.size(); j++) {
                    boolean across = !files.get(records.get(i)).equals(files.get(records.get(j)));
                    pairs += !acrossOnly || across ? 1 : 0;
                }
            }
        }
        return pairs;
    }
}
