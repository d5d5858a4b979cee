package io.rapport.customer.quality;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.catalogue.Term;
import io.rapport.customer.quality.InUse.OfSource;
import io.rapport.customer.quality.InUse.Verified;
import io.rapport.customer.quality.InUse.Wrong;
import io.rapport.engine.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How facts fare in use: counted once a night with the rest of the quality, judged by {@code fact-use.dmn}. */
@Component("customerQualityInUse")
public class QualityInUse {

    private final InUseCounts counts;
    private final InUseRows rows;
    private final FactCatalogue catalogue;
    private final Decisions tables;

    QualityInUse(InUseCounts counts, InUseRows rows, FactCatalogue catalogue, Decisions tables) {
        this.counts = counts;
        this.rows = rows;
        this.catalogue = catalogue;
        this.tables = tables;
    }

    /**
     * What was counted; empty when that night was not.
     *
     * @param night null for the last one
     */
    public Optional<InUse> of(@Nullable LocalDate night) {
        return Optional.ofNullable(night).or(rows::last).flatMap(this::counted);
    }

    /** @param kinds that are measured at all; not empty */
    void measure(LocalDate night, Instant now, Collection<FactKind> kinds) {
        counts.count(night, now, kinds.stream().map(FactKind::kind).toList());
        kinds.forEach(kind -> rows.add(night, kind.kind(), UseRule.of(tables, kind)));
    }

    private Optional<InUse> counted(LocalDate night) {
        var rules = rows.rules(night);
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new InUse(
                        night,
                        wrong(night, rules),
                        verified(night, rules),
                        rows.ages(night, this::decision, this::title, this::budget)));
    }

    private List<Wrong> wrong(LocalDate night, Map<String, UseRule> rules) {
        return rows.used(night).stream().collect(groupingBy(InUseRows.Used::kind)).entrySet().stream()
                .map(each -> wrong(each.getKey(), each.getValue(), rules))
                .sorted(comparing((Wrong each) -> each.judgement() != Judgement.POOR)
                        .thenComparing(each -> -each.wrong())
                        .thenComparing(Wrong::kind))
                .toList();
    }

    private Wrong wrong(String kind, List<InUseRows.Used> sources, Map<String, UseRule> rules) {
        var rule = rules.get(kind);
        var used = sources.stream().mapToLong(InUseRows.Used::used).sum();
        var wrong = sources.stream().mapToLong(InUseRows.Used::wrong).sum();
        return new Wrong(
                kind,
                title(kind),
                find(kind).map(FactKind::preference).orElse(false),
                used,
                wrong,
                rule,
                rule.ofWrong(wrong, used),
                sources.stream()
                        .map(each -> new OfSource(
                                each.source(), catalogue.titleOf(each.source()), each.used(), each.wrong()))
                        .toList());
    }

    private List<Verified> verified(LocalDate night, Map<String, UseRule> rules) {
        return rows.offered(night).stream()
                .map(each -> {
                    var rule = rules.get(each.kind());
                    return new Verified(
                            each.kind(),
                            title(each.kind()),
                            each.offered(),
                            each.made(),
                            each.median(),
                            each.p95(),
                            rule,
                            rule.ofMade(each.made(), each.offered()));
                })
                .toList();
    }

    private Optional<FactKind> find(String kind) {
        return catalogue.kinds().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst();
    }

    /** A kind that was taken from the catalogue since is called by its code. */
    private String title(String kind) {
        return find(kind).map(FactKind::title).orElse(kind);
    }

    private String decision(String code) {
        return catalogue.decisions().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(Term::title)
                .orElse(code);
    }

    private @Nullable Duration budget(String decision, String kind) {
        return find(kind).map(found -> found.maximumAge().get(decision)).orElse(null);
    }
}
