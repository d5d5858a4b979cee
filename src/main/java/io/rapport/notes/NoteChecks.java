package io.rapport.notes;

import io.rapport.customer.Consent;
import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.WriteRights;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.NoteRules.Allows;
import io.rapport.notes.NoteRules.Rule;
import io.rapport.notes.Refusals.NoteRefused;
import io.rapport.notes.words.SpecialWords;
import io.rapport.notes.words.Wording;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a note is written or changed. */
@Component
class NoteChecks {

    private final NoteRules rules;
    private final Customers customers;
    private final WriteRights rights;
    private final FactCatalogue catalogue;
    private final SpecialWords special;

    NoteChecks(
            NoteRules rules, Customers customers, WriteRights rights, FactCatalogue catalogue, SpecialWords special) {
        this.rules = rules;
        this.customers = customers;
        this.rights = rights;
        this.catalogue = catalogue;
        this.special = special;
    }

    /** The rule under which this writer may write such a note of this customer now. */
    Rule admitted(Reader writer, CustomerId customer, String category, String source) {
        var rule = rules.asked(category).orElseThrow(NoteRefused::unknownCategory);
        if (rule.allows() == Allows.NEVER) {
            throw NoteRefused.never(category, rule.reason());
        }
        rights.checkNote(writer, customer, rule.sensitivity(), source);
        if (!isCovered(customer, rule)) {
            throw NoteRefused.noConsent(category, String.valueOf(rule.consent()), rule.reason());
        }
        return rule;
    }

    /** The rule under which this writer may give a note that is shown other words now, whoever wrote it. */
    Rule changeable(Reader writer, CustomerId customer, String category) {
        var rule = rules.find(category).orElseThrow(NoteRefused::unknownCategory);
        rights.checkChange(writer, customer, rule.sensitivity());
        return rule;
    }

    /** In whose name a note stands that this writer changes. */
    String sourceOfChange(Reader writer, Note note) {
        return rights.sourceOfChange(writer, note.source());
    }

    /** Whether this reader may know that there are such notes of the customer. */
    boolean isKnown(Reader reader, CustomerId customer, String category) {
        return isCovered(customer, category)
                && rights.mayKnow(reader, customer, rules.sensitivity(category), Note.kind(category));
    }

    /** How closely may be kept what this writer may note about this customer now. */
    Set<Sensitivity> writable(Reader writer, CustomerId customer) {
        return rights.writable(writer, customer);
    }

    /** Our code of a source. */
    String source(String name) {
        return catalogue
                .findSource(name)
                .map(Source::code)
                .orElseThrow(() -> NoteRefused.field("source", "is not declared; use one of the declared sources."));
    }

    /** Whether such a note may still be shown. */
    boolean isCovered(CustomerId customer, String category) {
        return rules.find(category).filter(rule -> isCovered(customer, rule)).isPresent();
    }

    /** Whether nothing but the writer stands against such a note now. */
    boolean isCovered(CustomerId customer, Rule rule) {
        var kind = rule.consent();
        return rule.allows() == Allows.ALLOWED
                || rule.allows() == Allows.WITH_CONSENT
                        && kind != null
                        && customers
                                .consent(customer, kind)
                                .filter(Consent::stands)
                                .isPresent();
    }

    /** @return the writer, where the words read like a special category and the writer confirmed that they are none */
    @Nullable
    String confirmed(Reader writer, String category, Words words) {
        text(words.text());
        var like = special.in(words.text());
        // a health note under consent may speak of health
        like.remove(category);
        if (like.isEmpty()) {
            return null;
        }
        if (!words.confirmed()) {
            throw NoteRefused.suspected(like);
        }
        return writer.user();
    }

    private static void text(String text) {
        Wording.fault(text, Note.TEXT_MOST).ifPresent(fault -> {
            throw NoteRefused.field("text", fault);
        });
    }
}
