package io.rapport.intake.bulk;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.Meaning;
import io.rapport.intake.file.RowMeaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import takes of the columns of a file of customers, and what it leaves out and why. */
final class CustomerColumns {

    static final String UNMAPPED = "Nothing is mapped to this column.";

    private static final String UNDECLARED = "It is no declared kind of fact: compared, and not imported.";
    private static final String TELLS_APART = "It helps to tell people apart, and is not imported.";
    private static final List<String> OF_CUSTOMERS = List.of(
            CustomerLines.EMAIL,
            CustomerLines.PHONE,
            CustomerLines.BIRTH_DATE,
            CustomerLines.CITY,
            CustomerLines.ADDRESS);

    private final CustomerFile file;
    private final FileMapping mapping;
    private final @Nullable String source;
    private final FactCatalogue catalogue;
    private final Map<String, Meaning> taken = new LinkedHashMap<>();
    private final Map<String, String> left = new LinkedHashMap<>();

    /** @param source the system the file comes from; null when it is not known yet: then whoever may say a thing says it */
    CustomerColumns(CustomerFile file, FileMapping mapping, @Nullable String source, FactCatalogue catalogue) {
        this.file = file;
        this.mapping = mapping;
        this.source = source;
        this.catalogue = catalogue;
        file.columns().forEach(this::add);
        file.unmapped().forEach(heading -> {
            if (!mapping.only() && maySay(mapping.kind(heading))) {
                taken.put(heading, Meaning.FACT);
            } else {
                left.put(heading, mapping.only() ? UNMAPPED : refusal(mapping.kind(heading), UNMAPPED));
            }
        });
    }

    private void add(String heading, Meaning meaning) {
        if (mapping.isFactByName(heading) && !maySay(mapping.kind(heading))) {
            left.put(heading, refusal(mapping.kind(heading), UNDECLARED));
            return;
        }
        taken.put(heading, meaning);
        why(meaning).ifPresent(reason -> left.put(heading, reason));
    }

    private Optional<String> why(Meaning meaning) {
        return switch (meaning) {
            case IDENTIFIER, DETAIL, NUMBER -> Optional.of(TELLS_APART);
            case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY ->
                file.columns().values().containsAll(List.of(Meaning.BIRTH_YEAR, Meaning.BIRTH_MONTH, Meaning.BIRTH_DAY))
                        ? unsaid(CustomerLines.BIRTH_DATE)
                        : Optional.of(TELLS_APART);
            case EMAIL -> unsaid(CustomerLines.EMAIL);
            case PHONE -> unsaid(CustomerLines.PHONE);
            case BIRTH_DATE -> unsaid(CustomerLines.BIRTH_DATE);
            case STREET, ADDRESS -> unsaid(CustomerLines.ADDRESS);
            default -> Optional.empty();
        };
    }

    private Optional<String> unsaid(String kind) {
        return maySay(kind) ? Optional.empty() : Optional.of(refusal(kind, UNMAPPED));
    }

    private String refusal(String kind, String undeclared) {
        return find(kind).isPresent() ? "'%s' may not say anything of kind '%s'.".formatted(source, kind) : undeclared;
    }

    private Optional<FactKind> find(String kind) {
        return catalogue.kinds().stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst();
    }

    /** Whether the catalogue has the kind, and this source may say it. */
    private boolean maySay(String kind) {
        return find(kind)
                .filter(known -> source == null
                        || catalogue
                                .findSource(source)
                                .filter(its -> known.sources().contains(its.code()))
                                .isPresent())
                .isPresent();
    }

    /** Why the file cannot be imported as it is; empty when it can. */
    Optional<String> obstacle() {
        return taken.containsValue(Meaning.ID)
                ? Optional.empty()
                : Optional.of(
                        "%s cannot be imported as it is: no column for the customer's number; name it 'id' with --mapping."
                                .formatted(file.name()));
    }

    /** Headings of columns that are not imported, each with the reason. */
    Map<String, String> left() {
        return left;
    }

    /** Why an import leaves this column out; empty when it takes it. Headings of JSON lines may come up late. */
    Optional<String> whyLeft(String heading) {
        return left.containsKey(heading) || taken.containsKey(heading)
                ? Optional.ofNullable(left.get(heading))
                : Optional.of(UNMAPPED);
    }

    /** @param system whose numbers the customers have, where the source is not known */
    CustomerLines lines(String system) {
        var unsaid = OF_CUSTOMERS.stream().filter(kind -> !maySay(kind)).collect(Collectors.toSet());
        var at = of(Meaning.AT).findFirst().orElse(null);
        var kinds = of(Meaning.FACT).collect(Collectors.toMap(heading -> heading, mapping::kind));
        var meaning = new RowMeaning(taken, UnaryOperator.identity());
        return new CustomerLines(
                meaning, kinds, unsaid, file.order(), at, source == null ? system : source, this::speaker);
    }

    private Stream<String> of(Meaning meaning) {
        return taken.entrySet().stream()
                .filter(column -> column.getValue() == meaning)
                .map(Map.Entry::getKey);
    }

    private String speaker(String kind) {
        return source == null ? find(kind).map(known -> known.sources().get(0)).orElse("crm") : source;
    }
}
