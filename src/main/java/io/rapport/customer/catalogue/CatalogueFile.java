package io.rapport.customer.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code customer/facts.yaml}, and whether its parts fit each other. */
record CatalogueFile(
        List<Term> purposes,
        List<Term> decisions,
        List<Term> retentionClasses,
        List<Source> sources,
        List<FactKind> kinds) {

    /** What is written, in which anything may be missing. */
    private record Written(
            @Nullable List<Term> purposes,
            @Nullable List<Term> decisions,
            @Nullable List<Term> retentionClasses,
            @Nullable List<WrittenSource> sources,
            @Nullable List<Declaration> kinds) {}

    private record WrittenSource(
            @Nullable String code,
            @Nullable String title,
            @Nullable List<String> alsoKnownAs,
            boolean settles,
            boolean people,
            @Nullable String quietAfter,
            @Nullable String lagBudget) {

        Source source() {
            if (code == null || title == null) {
                throw BadCatalogue.of("source '%s'".formatted(code), "needs a code and a title.");
            }
            return new Source(
                    code,
                    title,
                    alsoKnownAs == null ? List.of() : alsoKnownAs,
                    settles,
                    people,
                    duration("quiet-after", quietAfter),
                    duration("lag-budget", lagBudget));
        }

        private @Nullable Duration duration(String property, @Nullable String text) {
            try {
                return text == null ? null : Duration.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw BadCatalogue.of(
                        "source '%s'".formatted(code), "needs a %s such as PT5M or P1D.".formatted(property));
            }
        }
    }

    /** @throws BadCatalogue when something is missing, unknown or does not fit */
    static CatalogueFile read(InputStream yaml) {
        // a property that is not known fails here: a typo must not switch a check off
        var mapper = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        try {
            var written = mapper.readValue(yaml, Written.class);
            var file = new CatalogueFile(
                    given(written.purposes()),
                    given(written.decisions()),
                    given(written.retentionClasses()),
                    given(written.sources()).stream().map(WrittenSource::source).toList(),
                    given(written.kinds()).stream().map(Declaration::complete).toList());
            file.check();
            return file;
        } catch (JsonProcessingException unreadable) {
            var at = unreadable.getLocation();
            throw BadCatalogue.unreadable(
                    "%s (line %d)".formatted(unreadable.getOriginalMessage(), at == null ? 0 : at.getLineNr()));
        } catch (IOException gone) {
            throw BadCatalogue.unreadable(String.valueOf(gone.getMessage()));
        }
    }

    private void check() {
        once("kind", kinds.stream().map(FactKind::kind));
        once("source", sources.stream().flatMap(s -> Stream.concat(Stream.of(s.code()), s.alsoKnownAs().stream())));
        var sourceCodes = sources.stream().map(Source::code).toList();
        for (var kind : kinds) {
            known(kind, "purpose", kind.purposes(), codes(purposes));
            known(kind, "source", kind.sources(), sourceCodes);
            known(kind, "decision", kind.maximumAge().keySet(), codes(decisions));
            known(kind, "retention class", List.of(kind.retention()), codes(retentionClasses));
            if (kind.consent() != null && kinds.stream().noneMatch(other -> records(other, kind.consent()))) {
                throw bad(
                        kind,
                        "names the consent '%s', which must be declared as a choice with the options granted and withdrawn."
                                .formatted(kind.consent()));
            }
        }
    }

    private static boolean records(FactKind other, String consent) {
        return other.kind().equals(consent)
                && other.consent() == null
                && other.options().containsAll(List.of(FactCatalogue.GRANTED, FactCatalogue.WITHDRAWN));
    }

    private static void known(FactKind kind, String what, Collection<String> used, List<String> declared) {
        used.stream().filter(code -> !declared.contains(code)).findFirst().ifPresent(code -> {
            throw bad(kind, "names the %s '%s', which is not one of %s.".formatted(what, code, declared));
        });
    }

    private static void once(String what, Stream<String> codes) {
        var all = codes.toList();
        all.stream()
                .filter(code -> all.indexOf(code) != all.lastIndexOf(code))
                .findFirst()
                .ifPresent(code -> {
                    throw BadCatalogue.of("%s '%s'".formatted(what, code), "is declared twice.");
                });
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static BadCatalogue bad(FactKind kind, String what) {
        return BadCatalogue.of("kind '%s'".formatted(kind.kind()), what);
    }
}
