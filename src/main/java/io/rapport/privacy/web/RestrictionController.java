package io.rapport.privacy.web;

import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.restriction.Restriction;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of a customer may only be stored, for everybody who would see it otherwise: recipients are told, GDPR Art. 19. */
@RestController
@RequestMapping("/api/customers/{id}/restrictions")
@Tag(name = "Customers")
class RestrictionController {

    private static final String ALL = "All that is known";

    private final Customers customers;
    private final Restrictions restrictions;
    private final FactCatalogue catalogue;
    private final NeedToKnow need;
    private final CurrentUser person;

    RestrictionController(
            Customers customers,
            Restrictions restrictions,
            FactCatalogue catalogue,
            NeedToKnow need,
            CurrentUser person) {
        this.customers = customers;
        this.restrictions = restrictions;
        this.catalogue = catalogue;
        this.need = need;
        this.person = person;
    }

    /**
     * What stands now.
     *
     * @param kind a kind of fact; absent for all that is known
     * @param ground the code of a ground of GDPR Art. 18(1)
     * @param reason since when and why, in a sentence
     * @param request the privacy request that obtained it
     */
    record RestrictionView(
            @Nullable String kind, String title, String ground, Instant since, String reason, String request) {}

    /** Oldest first. */
    record RestrictionsView(List<RestrictionView> items) {}

    @Operation(summary = "Show what of a customer may only be stored and not used, since when and why")
    @GetMapping
    RestrictionsView list(@PathVariable String id) {
        var customer = new CustomerId(id);
        customers.context(customer);
        var rights = need.of(Reader.of(person), Set.of(customer)).get(customer);
        return new RestrictionsView(restrictions.of(customer).standing().stream()
                .filter(each ->
                        rights != null && rights.unlimited(sensitivity(each)).access() != Access.HIDDEN)
                .map(this::view)
                .toList());
    }

    /** Who may not know of a kind does not learn of it here. */
    private Sensitivity sensitivity(Restriction restriction) {
        var kind = restriction.kind();
        return kind == null
                ? Sensitivity.BASIC
                : Sensitivity.valueOf(catalogue.sensitivity(kind).name());
    }

    private RestrictionView view(Restriction each) {
        var kind = each.kind();
        return new RestrictionView(
                kind,
                kind == null ? ALL : catalogue.kind(kind).title(),
                each.ground().code(),
                each.since(),
                each.reason(),
                each.request().value());
    }
}
