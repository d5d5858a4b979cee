package io.rapport.notes;

import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteRules.Allows;
import io.rapport.notes.NoteRules.Rule;
import io.rapport.notes.words.SpecialWords;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be noted, for people to read: made from the table and the words that decide it, so that what is told and what
 * is done are the same.
 */
@Component
@Transactional
public class NoteGuideline {

    private final NoteRules rules;
    private final NoteChecks checks;
    private final SpecialWords special;
    private final FactCatalogue catalogue;
    private final Customers customers;

    NoteGuideline(
            NoteRules rules, NoteChecks checks, SpecialWords special, FactCatalogue catalogue, Customers customers) {
        this.rules = rules;
        this.checks = checks;
        this.special = special;
        this.catalogue = catalogue;
        this.customers = customers;
    }

    /**
     * A category.
     *
     * @param verdict {@code allowed}, {@code with-consent} or {@code never}
     * @param consent the kind of fact that records the consent; null where none is asked for
     * @param consentTitle how people call it
     * @param lifetime how long a note is kept from its last change on
     * @param sensitivity how closely it is kept, as {@code fact-access.dmn} calls it
     */
    public record Category(
            String code,
            String verdict,
            @Nullable String consent,
            @Nullable String consentTitle,
            Period lifetime,
            String sensitivity,
            String reason) {}

    /** Every category, in the order of the table. */
    public List<Category> categories() {
        return rules.all().entrySet().stream()
                .map(each -> category(each.getKey(), each.getValue()))
                .toList();
    }

    /** The categories in which this writer may note something about this customer now. */
    public List<Category> offered(Reader writer, CustomerId customer) {
        // refuses whom nobody knows
        customers.context(customer);
        var writable = checks.writable(writer, customer);
        return rules.all().entrySet().stream()
                .filter(each -> writable.contains(each.getValue().sensitivity()))
                .filter(each -> checks.isCovered(customer, each.getValue()))
                .map(each -> category(each.getKey(), each.getValue()))
                .toList();
    }

    /** By category, then by language: the words at which the writer is asked to look again; a star is any ending. */
    public Map<String, Map<String, List<String>>> words() {
        return special.all();
    }

    private Category category(String code, Rule rule) {
        var consent = rule.allows() == Allows.WITH_CONSENT ? rule.consent() : null;
        return new Category(
                code,
                rule.allows().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                consent,
                consent == null ? null : titleOf(consent),
                rule.lifetime(),
                rule.sensitivity().code(),
                rule.reason());
    }

    private String titleOf(String consent) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.kind().equals(consent))
                .map(FactKind::title)
                .findFirst()
                .orElse(consent);
    }
}
