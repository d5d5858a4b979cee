package io.rapport.intake.bulk;

import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Entry;
import io.rapport.intake.file.Meaning;
import io.rapport.intake.promise.PromiseReader;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of facts, identifiers, interactions or promises: each names a customer, and says one thing. */
final class ColumnLines implements Lines {

    private final Sort sort;
    private final String source;
    private final PromiseReader promises;
    private final Map<Meaning, String> headings = new EnumMap<>(Meaning.class);

    /**
     * @param columns heading to meaning, each meaning once
     * @param source whose the customers' numbers are, and who says it
     */
    ColumnLines(Sort sort, Map<String, Meaning> columns, String source, PromiseReader promises) {
        this.sort = sort;
        this.source = source;
        this.promises = promises;
        columns.forEach((heading, meaning) -> headings.put(meaning, heading));
    }

    @Override
    public Line line(long line, Map<String, String> cells, Instant asOf) {
        var customer =
                new SourceIdentifier(or(cells, Meaning.CUSTOMER_SYSTEM, source), or(cells, Meaning.CUSTOMER, ""));
        var known = sort == Sort.IDENTIFIERS ? List.of(customer, identifier(cells)) : List.of(customer);
        var unread = new ArrayList<Problem>();
        List<Observation> facts = sort == Sort.FACTS ? List.of(fact(cells, asOf, unread)) : List.of();
        var interaction = sort == Sort.INTERACTIONS ? interaction(cells, asOf, unread) : null;
        var name = find(cells, Meaning.NAME);
        var told = sort == Sort.PROMISES
                ? promises.read(
                        new PromiseReader.Row(line, customer, name != null, asOf),
                        meaning -> find(cells, meaning),
                        unread)
                : null;
        return new Line(new Entry(line, known, name, facts, interaction, unread), told);
    }

    private NewInteraction interaction(Map<String, String> cells, Instant asOf, List<Problem> unread) {
        return new NewInteraction(
                source,
                or(cells, Meaning.ID, ""),
                or(cells, Meaning.CHANNEL, ""),
                direction(or(cells, Meaning.DIRECTION, "inbound"), unread),
                find(cells, Meaning.SUBJECT),
                or(cells, Meaning.TEXT, ""),
                Lines.time(or(cells, Meaning.AT, ""), asOf, unread),
                null);
    }

    private Observation fact(Map<String, String> cells, Instant asOf, List<Problem> unread) {
        var at = find(cells, Meaning.AT);
        return new Observation(
                or(cells, Meaning.KIND, ""),
                or(cells, Meaning.VALUE, ""),
                source,
                at == null ? asOf : Lines.time(at, asOf, unread));
    }

    private SourceIdentifier identifier(Map<String, String> cells) {
        return new SourceIdentifier(or(cells, Meaning.SYSTEM, ""), or(cells, Meaning.VALUE, ""));
    }

    private static Direction direction(String said, List<Problem> unread) {
        return Arrays.stream(Direction.values())
                .filter(direction -> direction.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    unread.add(new FieldRefused(
                            "field-refused", "direction", "direction must be inbound, outbound or internal."));
                    return Direction.INBOUND;
                });
    }

    private String or(Map<String, String> cells, Meaning meaning, String otherwise) {
        var value = find(cells, meaning);
        return value == null ? otherwise : value;
    }

    /** Null when there is no such column, or nothing in it. */
    private @Nullable String find(Map<String, String> cells, Meaning meaning) {
        var heading = headings.get(meaning);
        var value = heading == null ? null : cells.get(heading);
        return value == null || value.isEmpty() ? null : value;
    }
}
