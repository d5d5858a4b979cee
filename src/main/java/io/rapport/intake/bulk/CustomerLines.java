package io.rapport.intake.bulk;

import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Entry;
import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Field;
import io.rapport.intake.file.RowMeaning;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    private final String system;
    private final UnaryOperator<String> source;

    /**
     * @param kinds heading of a fact to its kind
     * @param left kinds that this source says nothing of
     * @param at heading of the time, if there is one
     * @param system whose numbers the customers have
     * @param source kind of fact to who says it
     */
    CustomerLines(
            RowMeaning meaning,
            Map<String, String> kinds,
            Set<String> left,
            Dates.Order order,
            @Nullable String at,
            String system,
            UnaryOperator<String> source) {
        this.meaning = meaning;
        this.kinds = kinds;
        this.left = left;
        this.order = order;
        this.at = at;
        this.system = system;
        this.source = source;
    }

    @Override
    public Line line(long line, Map<String, String> cells, Instant asOf) {
        var said = meaning.of(cells);
        var time = at == null ? "" : cells.getOrDefault(at, "");
        var unread = new ArrayList<Problem>();
        var when = time.isEmpty() ? asOf : Lines.time(time, asOf, unread);
        var facts = new ArrayList<Observation>();
        values(said).forEach((kind, value) -> facts.add(fact(kind, value, when)));
        said.facts().forEach((heading, value) -> facts.add(fact(kinds.getOrDefault(heading, heading), value, when)));
        var known = new SourceIdentifier(system, said.id());
        return new Line(new Entry(line, List.of(known), name(said.values()), facts, null, unread), null);
    }

    private Observation fact(String kind, String value, Instant when) {
        return new Observation(kind, value, source.apply(kind), when);
    }

    private Map<String, String> values(RowMeaning.Said said) {
        var values = said.values();
        return Stream.of(
                        of(EMAIL, values.get(Field.EMAIL)),
                        of(PHONE, first(values.get(Field.PHONE))),
                        of(BIRTH_DATE, day(values.get(Field.BIRTH_DATE))),
                        of(CITY, values.get(Field.CITY)),
                        of(ADDRESS, said.address().isEmpty() ? address(values) : said.address()))
                .flatMap(Optional::stream)
                .filter(fact -> !left.contains(fact.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
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
