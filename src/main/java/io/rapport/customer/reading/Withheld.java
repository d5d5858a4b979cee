package io.rapport.customer.reading;

import io.rapport.customer.needtoknow.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer does not show in the clear, and why; the same whether or not there is such a value.
 *
 * @param what the sensitivity
 * @param access masked or hidden
 * @param why the rule's reason
 */
public record Withheld(String what, String access, String why, String rule) {

    /** Each sensitivity once, in the order they come. */
    public static List<Withheld> of(Stream<Shown> values) {
        var withheld = new LinkedHashMap<String, Withheld>();
        values.filter(value -> value.access() != Access.CLEAR)
                .forEach(value -> withheld.putIfAbsent(
                        value.sensitivity().code(),
                        new Withheld(
                                value.sensitivity().code(),
                                value.access().code(),
                                value.verdict().reason(),
                                value.verdict().rule())));
        return List.copyOf(withheld.values());
    }
}
