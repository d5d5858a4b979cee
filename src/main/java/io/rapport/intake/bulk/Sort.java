package io.rapport.intake.bulk;

import io.rapport.customer.likeness.Words;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.Meaning;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import makes of the lines of a file. */
enum Sort {
    INTERACTIONS(Meaning.ID, Meaning.CUSTOMER, Meaning.CHANNEL, Meaning.AT, Meaning.TEXT),
    PROMISES(Meaning.ID, Meaning.CUSTOMER, Meaning.TEXT, Meaning.DUE),
    FACTS(Meaning.CUSTOMER, Meaning.KIND, Meaning.VALUE),
    IDENTIFIERS(Meaning.CUSTOMER, Meaning.SYSTEM, Meaning.VALUE),
    CUSTOMERS(Meaning.ID);

    private static final Map<Meaning, String> USUAL = new EnumMap<>(Map.ofEntries(
            Map.entry(Meaning.ID, "id externalid interactionid promiseid commitmentid vorgang vorgangsnummer"),
            Map.entry(
                    Meaning.CUSTOMER,
                    "customer customerid customervalue customerno customernumber kunde kundennummer kundennr accountno accountnumber debitorno debitornr debitorennr debitorennummer"),
            Map.entry(Meaning.CUSTOMER_SYSTEM, "customersystem"),
            Map.entry(Meaning.SYSTEM, "system"),
            Map.entry(Meaning.KIND, "kind"),
            Map.entry(Meaning.VALUE, "value wert"),
            Map.entry(Meaning.AT, "at time timestamp observedat happenedat occurredat promisedat zugesagtam"),
            Map.entry(Meaning.SUBJECT, "subject betreff"),
            Map.entry(Meaning.TEXT, "text body message nachricht promise promised commitment zusage versprechen"),
            Map.entry(Meaning.NAME, "customername"),
            Map.entry(Meaning.CHANNEL, "channel"),
            Map.entry(Meaning.DIRECTION, "direction"),
            Map.entry(Meaning.DUE, "due dueat dueon duedate until faellig faelligam bis"),
            Map.entry(Meaning.ZONE, "zone timezone zeitzone"),
            Map.entry(Meaning.TEAM, "team"),
            Map.entry(Meaning.BY, "by promisedby von"),
            Map.entry(Meaning.OUTCOME, "outcome state status"),
            Map.entry(Meaning.SETTLED_AT, "settledat settledon closedat erledigtam"),
            Map.entry(Meaning.CONFIRMED, "confirmed")));

    private final Set<Meaning> needs;

    Sort(Meaning... needs) {
        this.needs = Set.of(needs);
    }

    /** What the mapping says, or the first whose columns are all there; a file of customers otherwise. */
    static Sort of(List<String> headings, FileMapping mapping) {
        var said = mapping.holds();
        if (said != null) {
            return valueOf(said.toUpperCase(Locale.ROOT));
        }
        for (var sort : List.of(INTERACTIONS, PROMISES, FACTS, IDENTIFIERS)) {
            if (sort.columns(headings, mapping).values().containsAll(sort.needs)) {
                return sort;
            }
        }
        return CUSTOMERS;
    }

    /**
     * Heading to meaning of a file that is not of customers.
     *
     * @throws BadMapping when one that is needed is missing
     */
    Map<String, Meaning> neededColumns(String file, List<String> headings, FileMapping mapping) {
        var columns = columns(headings, mapping);
        var missing = needs.stream()
                .filter(need -> !columns.containsValue(need))
                .map(Meaning::code)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new BadMapping("%s holds %s and has no column for: %s. Say which column is what with --mapping."
                    .formatted(file, name().toLowerCase(Locale.ROOT), missing));
        }
        return columns;
    }

    private Map<String, Meaning> columns(List<String> headings, FileMapping mapping) {
        var columns = new LinkedHashMap<String, Meaning>();
        for (var heading : headings) {
            var said = mapping.meaning(heading);
            var meaning = said == null && !mapping.only() ? usual(heading) : said;
            if (meaning != null && !columns.containsValue(meaning)) {
                columns.put(heading, meaning);
            }
        }
        return columns;
    }

    private static @Nullable Meaning usual(String heading) {
        var code = Words.code(heading);
        return USUAL.entrySet().stream()
                .filter(usual -> List.of(usual.getValue().split(" ")).contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
