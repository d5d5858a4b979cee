package io.rapport.customer.quality;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.quality.KindQuality.Counts;
import io.rapport.engine.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Measures once a night how good the data is, and tells what was measured; a page view counts nothing. */
@Component("customerQuality")
public class Quality {

    private final QualityRows rows;
    private final Contradictions contradictions;
    private final QualityInUse inUse;
    private final FactCatalogue catalogue;
    private final Decisions tables;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final LocalTime startsAt;

    Quality(
            QualityRows rows,
            Contradictions contradictions,
            QualityInUse inUse,
            FactCatalogue catalogue,
            Decisions tables,
            TransactionOperations transaction,
            Clock clock,
            @Value("${rapport.retention.starts-at}") LocalTime startsAt) {
        this.rows = rows;
        this.contradictions = contradictions;
        this.inUse = inUse;
        this.catalogue = catalogue;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        this.startsAt = startsAt;
    }

    /**
     * Measures this night, unless it was measured.
     *
     * @return whether this node did it
     */
    public boolean measureIfDue() {
        var now = clock.instant();
        var there = now.atOffset(ZoneOffset.UTC);
        var night = there.toLocalTime().isBefore(startsAt) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
        if (rows.has(night)) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> measure(night, now));
            return true;
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    /**
     * What was measured, worst first against what is good enough.
     *
     * @param night null for the last one
     * @return nothing when that night was not measured
     */
    public List<KindQuality> of(@Nullable LocalDate night) {
        return Optional.ofNullable(night)
                .or(rows::last)
                .map(asked -> rows.of(asked, this::title))
                .orElse(List.of());
    }

    private void measure(LocalDate night, Instant now) {
        var rules = new LinkedHashMap<FactKind, QualityRule>();
        for (var kind : catalogue.kinds()) {
            var rule = QualityRule.of(tables.decide(
                    QualityRule.TABLE,
                    Map.of(
                            "kind",
                            kind.kind(),
                            "sensitivity",
                            kind.sensitivity().code())));
            if (rule.measured()) {
                rules.put(kind, rule);
            }
        }
        if (rules.isEmpty()) {
            return;
        }
        var today = now.atOffset(ZoneOffset.UTC);
        var freshFrom = rules.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().kind(),
                        each -> today.minus(each.getValue().freshWithin()).toInstant()));
        var settling = catalogue.sources().stream()
                .filter(Source::settles)
                .map(Source::code)
                .toList();
        var counts = rows.counts(freshFrom, settling);
        var contradicting = contradictions.of(rules.keySet(), settling);
        var customers = rows.customers();
        rules.forEach((kind, rule) -> {
            var own = counts.getOrDefault(kind.kind(), Counts.NONE)
                    .of(customers)
                    .without(contradicting.getOrDefault(kind.kind(), 0L));
            rows.add(new KindQuality(
                    night,
                    kind.kind(),
                    kind.title(),
                    own,
                    rule.score(own),
                    rule.target(),
                    rule.reason(),
                    rule.rule(),
                    rule.version()));
        });
        inUse.measure(night, now, rules.keySet());
    }

    /** A kind that was taken from the catalogue since is called by its code. */
    private String title(String kind) {
        return catalogue.kinds().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(FactKind::title)
                .orElse(kind);
    }
}
