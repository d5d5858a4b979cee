package io.rapport.customer.reading;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.needtoknow.Sensitivity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How closely each kind of fact is kept: what the catalogue says of it, in the words of the access table. */
@Component
class Sensitivities {

    private final FactCatalogue catalogue;
    private final Map<String, Sensitivity> known = new ConcurrentHashMap<>();

    Sensitivities(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Sensitivity of(String kind) {
        return known.computeIfAbsent(
                kind, of -> Sensitivity.valueOf(catalogue.sensitivity(of).name()));
    }
}
