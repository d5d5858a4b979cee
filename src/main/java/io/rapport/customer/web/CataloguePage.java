package io.rapport.customer.web;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.catalogue.Term;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The record of processing activities as readers of GDPR Art. 30(1) expect it, made from the fact catalogue. Holds
 * nothing about any customer.
 */
@Controller
class CataloguePage {

    private final FactCatalogue catalogue;
    private final String controller;
    private final Map<String, String> titles;

    CataloguePage(FactCatalogue catalogue, @Value("${rapport.privacy.controller:}") String controller) {
        this.catalogue = catalogue;
        this.controller = controller;
        this.titles = Stream.of(catalogue.purposes(), catalogue.decisions(), catalogue.retentionClasses())
                .flatMap(List::stream)
                .collect(Collectors.toMap(Term::code, Term::title, (one, other) -> one));
    }

    /** A row of the table, in words. */
    record Row(
            FactKind kind,
            List<String> purposes,
            List<String> sources,
            List<String> ages,
            String retention,
            String compared) {}

    @GetMapping("/customers/catalogue")
    String show(Model page) {
        page.addAttribute("controller", controller);
        page.addAttribute("rows", catalogue.kinds().stream().map(this::row).toList());
        page.addAttribute("purposes", catalogue.purposes());
        page.addAttribute("decisions", catalogue.decisions());
        page.addAttribute("sources", catalogue.sources());
        return "catalogue";
    }

    private Row row(FactKind kind) {
        var sources = catalogue.sources().stream()
                .filter(source -> kind.sources().contains(source.code()))
                .map(Source::title)
                .toList();
        var ages = kind.maximumAge().entrySet().stream()
                .map(age -> "%s: %d days".formatted(age.getKey(), age.getValue().toDays()))
                .sorted()
                .toList();
        return new Row(
                kind,
                kind.purposes(),
                sources,
                ages,
                titles.getOrDefault(kind.retention(), kind.retention()),
                kind.tolerance().signum() == 0
                        ? kind.compared().words()
                        : "%s, up to %s apart".formatted(kind.compared().words(), kind.tolerance()));
    }
}
