package io.rapport.customer.catalogue;

import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.kernel.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The kinds of fact that may be kept, on which terms, and who may say them. Read once from {@code customer/facts.yaml};
 * a catalogue that is not complete stops the start with {@link BadCatalogue}.
 */
@Component
public class FactCatalogue {

    /** What the kind that records a consent says while the consent stands. */
    public static final String GRANTED = "granted";

    static final String WITHDRAWN = "withdrawn";
    private static final String FILE = "customer/facts.yaml";
    private static final int SHOWN = 40;

    private final CatalogueFile file;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();

    /** The catalogue of this version. @throws BadCatalogue when it is not complete */
    @Autowired
    public FactCatalogue() {
        this(shipped());
    }

    FactCatalogue(CatalogueFile file) {
        this.file = file;
        file.kinds().forEach(kind -> kinds.put(kind.kind(), kind));
        for (var source : file.sources()) {
            sources.put(source.code(), source);
            source.alsoKnownAs().forEach(name -> sources.put(name, source));
        }
    }

    /** Every declared kind, in the order of the file. */
    public List<FactKind> kinds() {
        return file.kinds();
    }

    public List<Source> sources() {
        return file.sources();
    }

    public List<Term> purposes() {
        return file.purposes();
    }

    public List<Term> decisions() {
        return file.decisions();
    }

    public List<Term> retentionClasses() {
        return file.retentionClasses();
    }

    /**
     * The declared kind; {@link FieldRefused} lists what is declared. It does not repeat the name: where columns were swapped,
     * an address stands there.
     */
    public FactKind kind(String name) {
        var found = kinds.get(name);
        if (found == null) {
            throw new FieldRefused(
                    "undeclared-kind",
                    "kind",
                    "kind is not declared. Declared are: %s."
                            .formatted(sorted(
                                    kinds.values().stream().map(FactKind::kind).toList())));
        }
        return found;
    }

    /** How much harm this kind can do in the wrong hands. An undeclared one is refused. */
    public Sensitivity sensitivity(String kind) {
        return kind(kind).sensitivity();
    }

    /** Codes of what this kind may be used for. An undeclared one is refused. */
    public List<String> purposes(String kind) {
        return kind(kind).purposes();
    }

    /** The source that calls itself so, by code or by another of its names; {@link FieldRefused} lists the codes. */
    public Source source(String name) {
        var found = sources.get(name);
        if (found == null) {
            throw new FieldRefused(
                    "undeclared-source",
                    "source",
                    "'%s' is not a declared source. Declared are: %s."
                            .formatted(
                                    shown(name),
                                    sorted(file.sources().stream()
                                            .map(Source::code)
                                            .toList())));
        }
        return found;
    }

    /**
     * Refuses what nobody declared and no code is. Who tells us something is kept in clear, also when the customer is
     * erased: no address, no number and no name may stand there.
     *
     * @param name what the source calls itself
     */
    public void checkName(String name) {
        if (!Code.is(name) && !sources.containsKey(name)) {
            throw new FieldRefused(
                    "not-a-source",
                    "source",
                    "source must be a code of the system, such as crm (lower-case letters, digits and hyphens, beginning with a letter, at most 40), or a name that customer/facts.yaml declares. It is kept for good: it names no person.");
        }
    }

    /** The source that calls itself so; empty when nobody declared it. */
    public Optional<Source> findSource(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** The source's name for people; the code itself where an older row names a source nobody declares any more. */
    public String titleOf(String source) {
        var found = sources.get(source);
        return found == null ? source : found.title();
    }

    /** The source, when it may say such a thing; {@link FieldRefused} lists who may. */
    public Source sourceOf(FactKind kind, String name) {
        var source = source(name);
        if (!kind.sources().contains(source.code())) {
            throw new FieldRefused(
                    "source-may-not",
                    "source",
                    "'%s' may not say anything of kind '%s'. These may: %s."
                            .formatted(source.code(), kind.kind(), sorted(kind.sources())));
        }
        return source;
    }

    /** The kind, when the value fits it. */
    public FactKind checked(String name, String value) {
        var kind = kind(name);
        kind.complaint(value).ifPresent(what -> {
            throw new FieldRefused("value-does-not-fit", "value", "value " + what + ".");
        });
        return kind;
    }

    private static String shown(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }

    private static String sorted(List<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }

    private static CatalogueFile shipped() {
        try (InputStream yaml = new ClassPathResource(FILE).getInputStream()) {
            return CatalogueFile.read(yaml);
        } catch (IOException gone) {
            throw BadCatalogue.unreadable(String.valueOf(gone.getMessage()));
        }
    }
}
