package io.rapport.privacy.erasure;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.catalogue.LawfulBasis;
import io.rapport.customer.erasure.ErasureObjection;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Members;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.Schedule;
import io.rapport.customer.retention.Stock;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.Verdict;
import io.rapport.privacy.export.Held;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table {@code eraseOrKeep} about each class of what is kept of a customer now. */
@Component
public class Weighing {

    private static final String TABLE = "eraseOrKeep";

    private final Decisions tables;
    private final FactCatalogue catalogue;
    private final Held held;
    private final List<RetainedItems> rooms;
    private final List<ErasureObjection> objections;
    private final LegalHolds holds;
    private final Erasures erasures;
    private final Members members;
    private final Restrictions restrictions;
    private final WeighingRows rows;

    Weighing(
            Decisions tables,
            FactCatalogue catalogue,
            Held held,
            List<RetainedItems> rooms,
            List<ErasureObjection> objections,
            LegalHolds holds,
            Erasures erasures,
            Members members,
            Restrictions restrictions,
            WeighingRows rows) {
        this.rows = rows;
        this.restrictions = restrictions;
        this.tables = tables;
        this.catalogue = catalogue;
        this.held = held;
        this.rooms = rooms;
        this.objections = objections;
        this.holds = holds;
        this.erasures = erasures;
        this.members = members;
    }

    /** One answer for each class of which there is something, in the order of their names; none once all is erased. */
    @Transactional
    public List<Weighed> of(PrivacyRequest request) {
        return of(request.customer(), String.valueOf(request.law()));
    }

    /** @param law as the table spells it */
    List<Weighed> of(CustomerId customer, String law) {
        if (erasures.find(customer).isPresent()) {
            return List.of();
        }
        var all = members.of(customer);
        var isHeld = !holds.held(all).isEmpty();
        // under hold, the hold itself objects, and the table does not ask any further
        var isOpen = all.stream().anyMatch(each -> objections.stream()
                .anyMatch(room -> room.against(each).isPresent()));
        var isRestricted = restrictions.of(customer).onAny(Limits.DELETION).isPresent();
        var duties = duties(customer);
        return classes(all).stream()
                .map(each -> weighed(
                        each,
                        tables.decide(
                                TABLE,
                                Map.of(
                                        "recordClass", each,
                                        "law", law,
                                        "legalHold", isHeld,
                                        "openCase", isOpen,
                                        "legalDuty", duties.contains(each),
                                        "restricted", isRestricted))))
                .toList();
    }

    /** The same, and whoever reads the request sees it from now on. */
    @Transactional
    public List<Weighed> weigh(PrivacyRequest request) {
        var weighed = of(request);
        rows.replace(request.id(), weighed);
        return weighed;
    }

    /** The most that can be erased now. */
    public Verdict most(PrivacyRequest request) {
        var weighed = of(request);
        if (weighed.stream().noneMatch(Weighed::keeps)) {
            return Verdict.GRANTED;
        }
        return weighed.stream().allMatch(Weighed::keeps) ? Verdict.REFUSED : Verdict.PARTLY;
    }

    private Set<String> classes(List<CustomerId> all) {
        var classes = rooms.stream()
                .flatMap(room -> room.stock(all).stream())
                .filter(stock -> stock.count() > 0)
                .map(Stock::retentionClass)
                .collect(Collectors.toCollection(TreeSet::new));
        classes.add(Schedule.CUSTOMER_RECORD);
        return classes;
    }

    /** Classes with a fact in them that a law obliges us to keep: its basis is GDPR Art. 6(1)(c). */
    private Set<String> duties(CustomerId customer) {
        return held.kinds(customer).stream()
                .map(catalogue::kind)
                .filter(kind -> kind.basis() == LawfulBasis.LEGAL_OBLIGATION)
                .map(FactKind::retention)
                .collect(Collectors.toSet());
    }

    private static Weighed weighed(String recordClass, Decided answer) {
        return new Weighed(
                recordClass,
                answer.text("verdict").equals("keep"),
                answer.text("ground"),
                answer.text("reason"),
                answer.rule(),
                answer.version());
    }
}
