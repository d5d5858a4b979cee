package io.rapport.customer.reading;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.needtoknow.Sensitivity;
import org.springframework.stereotype.Component;

/** How closely each kind of fact is kept: what the catalogue says of it, in the words of the access table. */
@Component
class Sensitivities {

    private final FactCatalogue catalogue;

    Sensitivities(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Sensitivity of(String kind) {
        return Sensitivity.valueOf(catalogue.sensitivity(kind).name());
    }
}
