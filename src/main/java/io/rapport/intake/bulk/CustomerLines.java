package io.rapport.intake.bulk;

import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Entry;
import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Field;
import io.rapport.intake.file.RowMeaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of customers: who they are, and a fact for each value the catalogue has a kind for. */
final class CustomerLines implements Lines {

    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String BIRTH_DATE = "birth-date";
    static final String CITY = "city";
    static final String ADDRESS = "postal-address";

    private final RowMeaning meaning;
    private final Map<String, String> kinds;
    private final Set<String> left;
    private final Dates.Order order;
    private final @Nullable String at;
    private final String source;

    /**
     * @param kinds heading of a fact to its kind
     * @param left kinds that this source says nothing of
     * @param at heading of the time, if there is one
     */
    CustomerLines(
            RowMeaning meaning,
            Map<String, String> kinds,
            Set<String> left,
            Dates.Order order,
            @Nullable String at,
            String source) {
        this.meaning = meaning;
        this.kinds = kinds;
        this.left = left;
        this.order = order;
        this.at = at;
        this.source = source;
    }

    @Override
    public Entry entry(long line, Map<String, String> cells, Instant asOf) {
        var said = meaning.of(cells);
        var time = at == null ? "" : cells.getOrDefault(at, "");
        var when = time.isEmpty() ? asOf : Lines.time(time);
        var facts = new ArrayList<Observation>();
        values(said.values()).forEach((kind, value) -> facts.add(new Observation(kind, value, source, when)));
        said.facts()
                .forEach((heading, value) ->
                        facts.add(new Observation(kinds.getOrDefault(heading, heading), value, source, when)));
        return new Entry(line, List.of(new SourceIdentifier(source, said.id())), name(said.values()), facts, null);
    }

    private Map<String, String> values(Map<Field, String> values) {
        return Stream.of(
                        of(EMAIL, values.get(Field.EMAIL)),
                        of(PHONE, first(values.get(Field.PHONE))),
                        of(BIRTH_DATE, day(values.get(Field.BIRTH_DATE))),
                        of(CITY, values.get(Field.CITY)),
                        of(ADDRESS, address(values)))
                .flatMap(Optional::stream)
                .filter(fact -> !left.contains(fact.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<String, String>> of(String kind, @Nullable String value) {
        return Optional.ofNullable(value).map(known -> Map.entry(kind, known));
    }

    /** Of several numbers, the first: a source says one thing of a kind. */
    private static @Nullable String first(@Nullable String phones) {
        return phones == null ? null : phones.split("; ?", 2)[0].strip();
    }

    private @Nullable String day(@Nullable String written) {
        return written == null ? null : Dates.iso(written, order).orElse(written);
    }

    private static @Nullable String address(Map<Field, String> values) {
        var street = joined(" ", values.get(Field.STREET), values.get(Field.HOUSE_NUMBER));
        var city = joined(" ", values.get(Field.POSTCODE), values.get(Field.CITY));
        return values.get(Field.STREET) == null
                ? null
                : joined(", ", street, values.get(Field.ADDRESS_LINE), city, values.get(Field.STATE));
    }

    private static @Nullable String name(Map<Field, String> values) {
        var name = values.get(Field.NAME);
        return name == null ? joined(" ", values.get(Field.GIVEN), values.get(Field.FAMILY)) : name;
    }

    /** Null when all of them are. */
    private static @Nullable String joined(String between, @Nullable String... parts) {
        var joined = Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }
}
