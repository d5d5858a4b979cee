package io.rapport.customer.reading;

import io.rapport.access.DisplayNames;
import io.rapport.customer.catalogue.FactCatalogue;
import org.springframework.stereotype.Component;

/** How those are called, for people, who say something about a customer: another system, or a colleague. */
@Component
public class WhoSaid {

    private final FactCatalogue catalogue;
    private final DisplayNames names;

    WhoSaid(FactCatalogue catalogue, DisplayNames names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /**
     * A declared source by its title, though somebody may sign in by that name; a colleague by the full name; who is neither
     * by their code, as words.
     *
     * @param source a source's code, or somebody's id
     */
    public String of(String source) {
        var title = catalogue.titleOf(source);
        if (!title.equals(source)) {
            return title;
        }
        return names.isKnown(source) ? names.of(source) : source.replace('-', ' ');
    }
}
