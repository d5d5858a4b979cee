package io.rapport.customer.web;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fact catalogue for programs; people read the page {@link CataloguePage}. Holds nothing about any customer. */
@RestController
@RequestMapping("/api/fact-kinds")
@Tag(name = "Fact kinds", description = "Which facts may be kept, on what terms, and who may say them")
class FactKindController {

    private final FactCatalogue catalogue;

    FactKindController(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A kind with its terms, in codes.
     *
     * @param maximumAge decision to ISO 8601 duration
     */
    record FactKindView(
            String kind,
            String title,
            String type,
            @Nullable String currency,
            @Nullable List<String> options,
            List<String> purposes,
            String lawfulBasis,
            @Nullable String specialCondition,
            @Nullable String consent,
            String sensitivity,
            List<String> sources,
            Map<String, String> maximumAge,
            String retention,
            String compared,
            @Nullable BigDecimal tolerance) {

        static FactKindView of(FactKind kind) {
            var condition = kind.condition();
            var ages = new TreeMap<String, String>();
            kind.maximumAge().forEach((decision, age) -> ages.put(decision, "P%dD".formatted(age.toDays())));
            return new FactKindView(
                    kind.kind(),
                    kind.title(),
                    code(kind.type()),
                    kind.currency(),
                    kind.options().isEmpty() ? null : kind.options(),
                    kind.purposes(),
                    kind.basis().article(),
                    condition == null ? null : condition.article(),
                    kind.consent(),
                    kind.sensitivity().code(),
                    kind.sources(),
                    ages,
                    kind.retention(),
                    code(kind.compared()),
                    kind.tolerance().signum() == 0 ? null : kind.tolerance());
        }

        private static String code(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All kinds. */
    record FactKinds(List<FactKindView> items) {}

    @Operation(summary = "List the kinds of fact that may be kept, with purpose, lawful basis, sources and maximum age")
    @GetMapping
    FactKinds list() {
        return new FactKinds(catalogue.kinds().stream().map(FactKindView::of).toList());
    }
}
