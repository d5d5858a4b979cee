package io.rapport.privacy.export;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.Fact;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.LawfulBasis;
import io.rapport.customer.catalogue.Term;
import io.rapport.customer.retention.PeriodWords;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.Schedule;
import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.export.ExportDocument.FactLine;
import io.rapport.privacy.export.ExportDocument.Period;
import io.rapport.privacy.export.ExportDocument.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads everything that is held about a customer, to weigh it and to seal it; shows nothing to anybody. What people see of
 * it goes through {@link Exports}, and so through need to know.
 */
@Component("heldAboutCustomers")
public class Held {

    private static final List<String> RIGHTS = List.of(
            "You may ask for correction or erasure of your data, for restriction of its processing, and you may object.",
            "You may complain to the data protection authority of where you live or work, or of where it happened.",
            "A table decides how close our care for you is, from the facts above; the reason stands with each decision.",
            "Nobody outside of this company and those who run its systems for it receives your data from here.");

    private final Customers customers;
    private final FactCatalogue catalogue;
    private final HeldElsewhere elsewhere;
    private final List<RetainedItems> rooms;
    private final Decisions tables;
    private final String controller;
    private final Clock clock;

    Held(
            Customers customers,
            FactCatalogue catalogue,
            HeldElsewhere elsewhere,
            List<RetainedItems> rooms,
            Decisions tables,
            @Value("${rapport.privacy.controller:}") String controller,
            Clock clock) {
        this.customers = customers;
        this.catalogue = catalogue;
        this.elsewhere = elsewhere;
        this.rooms = rooms;
        this.tables = tables;
        this.controller = controller;
        this.clock = clock;
    }

    /** The kinds of fact of which something is known. */
    public Set<String> kinds(CustomerId customer) {
        return customers.facts(customer).stream().map(Fact::kind).collect(Collectors.toSet());
    }

    /**
     * All of it. For portability under the GDPR, what the customer gave us under contract or consent (Art. 20(1)) and is in
     * use: neither what was replaced, nor what we conclude or wrote.
     */
    ExportDocument document(PrivacyRequest request) {
        var id = request.customer();
        var given = request.kind() == PrivacyKind.PORTABILITY && "gdpr".equals(request.law());
        var who = customers.get(id);
        return new ExportDocument(
                request.id().value(),
                id.value(),
                request.kind().code(),
                String.valueOf(request.law()),
                clock.instant(),
                controller.isBlank() ? null : controller,
                new Person(
                        who.name(),
                        who.identifiers().stream()
                                .map(known -> known.system() + ": " + known.value())
                                .toList(),
                        who.merged().stream().map(CustomerId::value).toList(),
                        who.registeredAt()),
                facts(id, given),
                HeldElsewhere.all(after -> customers.timeline(id, Page.MOST, after)).stream()
                        .filter(said -> !given || said.direction() == Direction.INBOUND)
                        .map(HeldElsewhere::line)
                        .toList(),
                given ? List.of() : elsewhere.tiers(id),
                given ? List.of() : elsewhere.exceptions(id),
                given ? List.of() : elsewhere.others(id),
                given ? List.of() : elsewhere.reads(id),
                given ? List.of() : periods(),
                given ? List.of() : RIGHTS);
    }

    private List<FactLine> facts(CustomerId id, boolean given) {
        var counting = customers.facts(id);
        if (given) {
            return counting.stream()
                    .filter(this::isGiven)
                    .map(fact -> line(fact, false))
                    .toList();
        }
        var inUse = counting.stream().map(Fact::id).collect(Collectors.toSet());
        return customers.everythingSaid(id).stream()
                .map(fact -> line(fact, !inUse.contains(fact.id())))
                .toList();
    }

    private boolean isGiven(Fact fact) {
        var basis = catalogue.kind(fact.kind()).basis();
        return basis == LawfulBasis.CONSENT || basis == LawfulBasis.CONTRACT;
    }

    private FactLine line(Fact fact, boolean setAside) {
        var kind = catalogue.kind(fact.kind());
        var purposes = catalogue.purposes().stream().collect(Collectors.toMap(Term::code, Term::title));
        return new FactLine(
                fact.title(),
                fact.kind(),
                fact.value(),
                fact.currency(),
                catalogue.source(fact.source()).title(),
                fact.observedAt(),
                fact.recordedAt(),
                setAside,
                kind.purposes().stream()
                        .map(code -> purposes.getOrDefault(code, code))
                        .toList(),
                kind.basis().title() + ", " + kind.basis().article(),
                kind.retention());
    }

    private List<Period> periods() {
        var classes = rooms.stream()
                .flatMap(room -> room.classes().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, String> words = Schedule.of(tables, classes).words();
        return words.entrySet().stream()
                .map(each -> new Period(each.getKey(), PeriodWords.of(each.getValue())))
                .toList();
    }
}
