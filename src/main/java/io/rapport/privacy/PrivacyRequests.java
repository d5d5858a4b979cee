package io.rapport.privacy;

import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.identity.Members;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.privacy.PrivacyRequest.Story;
import io.rapport.privacy.Refusals.FieldRefused;
import io.rapport.privacy.Refusals.SaidSomethingElse;
import io.rapport.privacy.Refusals.UnknownPrivacyRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Open privacy requests and read them. What happens to them on the way is in {@link PrivacySteps}. */
@Service
public class PrivacyRequests {

    /** The codes by which a customer may say which law they mean. */
    public static final Set<String> LAWS = Set.of("gdpr", "ccpa", "unknown");

    /** Longer ago, every period is over. */
    private static final Duration OLDEST = Duration.ofDays(365);

    private static final int MOST = 200;

    private final PrivacyRows rows;
    private final Customers customers;
    private final FactCatalogue catalogue;
    private final Members members;
    private final Vault vault;
    private final List<PrivacyKind> offered;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PrivacyRequests(
            PrivacyRows rows,
            Customers customers,
            FactCatalogue catalogue,
            Members members,
            Vault vault,
            List<Right> rights,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.catalogue = catalogue;
        this.members = members;
        this.vault = vault;
        this.offered = rights.stream()
                .map(Right::kind)
                .sorted(Comparator.naturalOrder())
                .toList();
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What can be asked for: the kinds that can be carried out. */
    public List<PrivacyKind> offered() {
        return offered;
    }

    /**
     * Writes the request down and starts its journey; the same again answers the same request, also after the customer
     * was erased.
     *
     * @throws FieldRefused when a field cannot be
     * @throws SaidSomethingElse when the external id stands for another request
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     * @throws io.rapport.customer.vault.Erased when the customer was erased
     */
    public PrivacyRequest open(NewPrivacyRequest asked) {
        catalogue.checkName(asked.source());
        check("externalId", asked.externalId());
        try {
            return opened(asked);
        } catch (DuplicateKeyException twin) {
            // the other was faster; outside of its transaction we find what it wrote
            return opened(asked);
        }
    }

    private PrivacyRequest opened(NewPrivacyRequest asked) {
        return Objects.requireNonNull(transaction.execute(status -> once(asked)));
    }

    private PrivacyRequest once(NewPrivacyRequest asked) {
        var lookup = vault.lookup("privacy/" + asked.source(), asked.externalId());
        var known = rows.find(asked.source(), lookup);
        if (known.isPresent()) {
            var before = get(known.get());
            checkSame(before, asked);
            return before;
        }
        var kind = kind(asked.kind());
        if (!LAWS.contains(asked.declaredLaw())) {
            throw new FieldRefused("declaredLaw", "declaredLaw must be one of gdpr, ccpa, unknown.");
        }
        // whether there is such a customer
        customers.context(asked.customer());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = rows.insert(asked, lookup, received(asked.receivedAt(), now), now);
        rows.note(id, "opened", kind.code(), asked.by(), now);
        events.publishEvent(new PrivacyRequest.Opened(id, asked.customer(), kind));
        return get(id);
    }

    /** @throws UnknownPrivacyRequest when there is none */
    public PrivacyRequest get(PrivacyRequestId id) {
        return rows.find(id).orElseThrow(() -> new UnknownPrivacyRequest(id));
    }

    /** The request and what was done about it, oldest first. */
    public Story story(PrivacyRequestId id) {
        return new Story(get(id), rows.events(id));
    }

    /**
     * Newest first.
     *
     * @param customer only this customer's, under whichever of their ids, or everybody's when null
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before
     */
    public Page<PrivacyRequest> list(@Nullable CustomerId customer, int limit, @Nullable String after) {
        var below = after == null
                ? Long.MAX_VALUE
                : Long.parseLong(new PrivacyRequestId(after).value().substring(2));
        var of = customer == null ? List.<CustomerId>of() : members.of(customer);
        return Page.of(rows.list(of, below, BadPage.checked(limit) + 1), limit, request -> request.id()
                .value());
    }

    private PrivacyKind kind(String code) {
        return PrivacyKind.find(code)
                .filter(offered::contains)
                .orElseThrow(() -> new FieldRefused(
                        "kind",
                        "kind must be one of %s."
                                .formatted(
                                        offered.stream().map(PrivacyKind::code).collect(Collectors.joining(", ")))));
    }

    private static Instant received(@Nullable Instant said, Instant now) {
        if (said == null) {
            return now;
        }
        if (said.isAfter(now) || said.isBefore(now.minus(OLDEST))) {
            throw new FieldRefused(
                    "receivedAt",
                    "receivedAt must not be in the future, nor more than %d days ago.".formatted(OLDEST.toDays()));
        }
        return said;
    }

    private static void checkSame(PrivacyRequest before, NewPrivacyRequest asked) {
        var same = before.customer().equals(asked.customer())
                && before.kind().code().equals(asked.kind())
                && before.declaredLaw().equals(asked.declaredLaw())
                && (asked.receivedAt() == null
                        || before.receivedAt().equals(asked.receivedAt().truncatedTo(ChronoUnit.MICROS)));
        if (!same) {
            throw new SaidSomethingElse(before.id());
        }
    }

    private static void check(String field, String value) {
        if (value.isBlank() || value.length() > MOST) {
            throw new FieldRefused(field, "%s needs 1 to %d characters.".formatted(field, MOST));
        }
    }
}
