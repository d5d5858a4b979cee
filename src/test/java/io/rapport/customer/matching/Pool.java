package io.rapport.customer.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Values of which some are common and most are rare, as names are (Zipf). */
final class Pool {

    private final List<String> values;
    private final double[] until;
    private final Random dice;

    Pool(int size, double skew, Random dice, Supplier<String> maker) {
        var made = new LinkedHashSet<String>();
        for (int tries = 0; made.size() < size && tries < 50 * size; tries++) {
            made.add(maker.get());
        }
        values = new ArrayList<>(made);
        this.dice = dice;
        until = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            sum += 1 / Math.pow(i + 3.0, skew);
            until[i] = sum;
        }
    }

    String any() {
        double at = dice.nextDouble() * until[until.length - 1];
        int found = java.util.Arrays.binarySearch(until, at);
        return values.get(found < 0 ? -found - 1 : found);
    }

    /** The same place in the list for the same number. */
    String at(int index) {
        return values.get(Math.floorMod(index, values.size()));
    }

    int indexOf(String value) {
        return values.indexOf(value);
    }
}
