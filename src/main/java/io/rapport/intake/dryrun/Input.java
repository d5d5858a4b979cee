package io.rapport.intake.dryrun;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.likeness.Field;
import io.rapport.intake.bulk.Trial;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.Meaning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the dry run.
 *
 * @param source the system it comes from, or null when nobody has said
 */
record Input(CustomerFile file, Trial trial, FileMapping mapping, @Nullable String source, FactCatalogue catalogue) {

    private static final String NAME = "name";
    private static final String ADDRESS = "address";

    /** Without folders. */
    String name() {
        return file.name();
    }

    /** As people tell it from the others: by system and file. */
    String system() {
        return source == null ? name() : "%s (%s)".formatted(source, name());
    }

    /**
     * What each column is read as, those included that are facts because they are named like a kind of fact: who
     * contradicts whom counts also where an import would not let this system say it.
     */
    Map<String, Meaning> columns() {
        var columns = new LinkedHashMap<>(file.columns());
        file.unmapped().stream()
                .filter(heading -> !mapping.only() && declared(heading).isPresent())
                .forEach(heading -> columns.put(heading, Meaning.FACT));
        return columns;
    }

    private Optional<FactKind> declared(String heading) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.kind().equals(mapping.kind(heading)))
                .findFirst();
    }

    /** What kind of thing a column tells, in the same words for every file: {@code address}, {@code preferred channel}. */
    String kind(String heading) {
        var meaning = file.columns().get(heading);
        if (meaning == null || meaning == Meaning.FACT) {
            return mapping.kind(heading).replace('-', ' ');
        }
        return switch (meaning) {
            case GIVEN, MIDDLE, FAMILY, SUFFIX, FULL_NAME, NAME -> NAME;
            case STREET, ADDRESS, HOUSE_NUMBER, ADDRESS_LINE, CITY, POSTCODE, STATE -> ADDRESS;
            case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> Field.BIRTH_DATE.words();
            case EMAIL -> Field.EMAIL.words();
            default -> meaning.code().replace('-', ' ');
        };
    }

    /** As {@link #kind(String)}, of what tells people apart. */
    static String kind(Field field) {
        return switch (field) {
            case GIVEN, FAMILY, NAME -> NAME;
            case STREET, HOUSE_NUMBER, ADDRESS_LINE, CITY, POSTCODE, STATE -> ADDRESS;
            default -> field.words();
        };
    }

    /** Hears of each value of a row that an import would leave out. */
    void lost(long line, String id, Map<String, String> cells, Lost.Listener lost) {
        cells.forEach((heading, value) -> {
            if (!value.isEmpty()) {
                trial.whyLeft(heading)
                        .ifPresent(why -> lost.lost(new Lost(name(), line, id, heading, value, why, sort(heading))));
            }
        });
    }

    Lost.Sort sort(String heading) {
        var meaning = file.columns().get(heading);
        if (!trial.isOfCustomers()) {
            return Lost.Sort.OF_A_PROMISE;
        }
        if (meaning != null && meaning != Meaning.FACT) {
            return Lost.Sort.WHO_THEY_ARE;
        }
        return declared(heading)
                .map(kind -> kind.preference() ? Lost.Sort.PREFERENCE : Lost.Sort.FACT)
                .orElse(Lost.Sort.UNDECLARED);
    }
}
