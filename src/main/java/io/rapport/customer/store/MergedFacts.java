package io.rapport.customer.store;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.store.FactRows.Row;
import io.rapport.customer.survivorship.Counts;
import io.rapport.customer.survivorship.Survivorship;
import io.rapport.customer.survivorship.Survivorship.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of customers who are one: which words of which member count, and why. */
@Component("customerMergedFacts")
class MergedFacts {

    /** Of two words at the same instant, the larger value, so that the order of arrival never matters. */
    private static final Comparator<Row> NEWEST =
            comparing(Row::observedAt).thenComparing(Row::value).thenComparing(Row::id, reverseOrder());

    private static final String OWN_WORD = "The customer's own word";
    private static final String NO_OWN_WORD = "The newest; the customer has not said";

    /**
     * A word that counts for its source.
     *
     * @param why this one counts for the kind, or is kept beside others; null where there was nothing to choose among
     *     members, or another one counts
     */
    record Counted(Row row, @Nullable String why) {}

    private final ObjectProvider<Survivorship> table;
    private final Set<String> settling;

    /** @param table needed to read only: a command that writes has no engine to ask */
    MergedFacts(ObjectProvider<Survivorship> table, FactCatalogue catalogue) {
        this.table = table;
        this.settling = catalogue.sources().stream()
                .filter(Source::settles)
                .map(Source::code)
                .collect(toUnmodifiableSet());
    }

    /**
     * One word for each kind and source, more where the table keeps them side by side.
     *
     * @param rows in the order in which they are answered, the newest of a kind first
     */
    List<Counted> counting(List<Row> rows) {
        var why = new HashMap<Row, @Nullable String>();
        rows.stream()
                .collect(groupingBy(Row::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(kind -> {
                    var saying = kind.stream().map(Row::member).distinct().count();
                    if (saying == 1) {
                        kind.forEach(row -> why.put(row, null));
                    } else {
                        why.putAll(chosen(kind, table.getObject().of(kind.get(0).kind())));
                    }
                });
        return rows.stream()
                .filter(why::containsKey)
                .map(row -> new Counted(row, why.get(row)))
                .toList();
    }

    private Map<Row, @Nullable String> chosen(List<Row> said, Rule rule) {
        if (rule.counts() == Counts.SIDE_BY_SIDE) {
            return sideBySide(said, rule.reason());
        }
        var order = order(rule);
        var kept = new HashMap<Row, @Nullable String>();
        said.stream()
                .collect(groupingBy(Row::source))
                .forEach((source, of) -> kept.put(best(of, settling.contains(source) ? NEWEST : order), null));
        var newest = best(
                said,
                comparing(Row::observedAt)
                        .thenComparing(row -> settling.contains(row.source()))
                        .thenComparing(NEWEST));
        if (settling.contains(newest.source())) {
            // it settles what was said before, whatever the table prefers
            kept.put(newest, OWN_WORD);
        } else {
            var counts = best(List.copyOf(kept.keySet()), order);
            kept.put(counts, reason(rule, counts));
        }
        return kept;
    }

    private String reason(Rule rule, Row counts) {
        return rule.counts() != Counts.CUSTOMERS_WORD
                ? rule.reason()
                : settling.contains(counts.source()) ? OWN_WORD : NO_OWN_WORD;
    }

    /** The same value of two members stands once. */
    private static Map<Row, @Nullable String> sideBySide(List<Row> said, String reason) {
        var seen = new HashSet<List<String>>();
        var kept = new HashMap<Row, @Nullable String>();
        said.stream()
                .filter(row -> seen.add(List.of(row.source(), row.value())))
                .forEach(row -> kept.put(row, reason));
        return kept;
    }

    private Comparator<Row> order(Rule rule) {
        return switch (rule.counts()) {
            case EARLIEST -> comparing(Row::value, reverseOrder()).thenComparing(NEWEST);
            case MOST_COMPLETE ->
                comparingInt((Row row) -> row.value().length()).thenComparing(NEWEST);
            case SOURCE_ORDER ->
                comparingInt((Row row) -> -place(rule.sources(), row.source())).thenComparing(NEWEST);
            case CUSTOMERS_WORD ->
                comparing((Row row) -> settling.contains(row.source())).thenComparing(NEWEST);
            case NEWEST, SIDE_BY_SIDE -> NEWEST;
        };
    }

    private static int place(List<String> sources, String source) {
        var at = sources.indexOf(source);
        return at < 0 ? sources.size() : at;
    }

    private static Row best(List<Row> rows, Comparator<Row> order) {
        return rows.stream().max(order).orElseThrow();
    }
}
