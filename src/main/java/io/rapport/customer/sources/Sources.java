package io.rapport.customer.sources;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.sources.SourceState.Standing;
import io.rapport.engine.asking.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The systems that tell us about customers: whether they still do, and how fast. A source that is silent or late is a
 * gap that people must see, an alert ({@code rapport.source.gap} is 1) and a warning in the log; work goes on.
 */
@Component
public class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final FactCatalogue catalogue;
    private final Heard heard;
    private final Lags lags;
    private final Clock clock;
    private final Map<String, Standing> told = new ConcurrentHashMap<>();

    Sources(FactCatalogue catalogue, Heard heard, Lags lags, Clock clock, MeterRegistry meters) {
        this.catalogue = catalogue;
        this.heard = heard;
        this.lags = lags;
        this.clock = clock;
        for (var source : catalogue.sources()) {
            Gauge.builder(
                            "rapport.source.gap",
                            told,
                            standings -> standing(standings, source).isGap() ? 1 : 0)
                    .description("1 while a source is silent or later than its budget")
                    .tag("source", source.code())
                    .register(meters);
        }
    }

    /** This source has told us something. A name that nobody declared is nobody's. */
    public void heard(String name) {
        catalogue.findSource(name).ifPresent(source -> heard.note(source.code(), clock.instant()));
    }

    /** What happened there then can be seen here now. */
    public void visible(String name, Instant happened) {
        catalogue
                .findSource(name)
                .ifPresent(source -> lags.record(source.code(), Duration.between(happened, clock.instant())));
    }

    /** All declared sources, in the order of the catalogue. */
    public List<SourceState> states() {
        return states(heard.all());
    }

    /** The same, asked in the company of others. */
    public Supplier<List<SourceState>> ask(Round round) {
        var times = heard.ask(round);
        return () -> states(times.get());
    }

    private List<SourceState> states(Map<String, Instant> times) {
        var now = clock.instant();
        return catalogue.sources().stream()
                .map(source -> SourceState.of(
                        source,
                        times.get(source.code()),
                        lags.p95(source.code()).orElse(null),
                        now))
                .toList();
    }

    /** Writes down what was heard. For a process that ends before anybody looks; not within a transaction. */
    public void keep() {
        heard.keep();
    }

    /** Writes down what was heard, and warns once of each source that has fallen silent or late since the last look. */
    void look() {
        keep();
        for (var state : states()) {
            var before = standing(told, state.source());
            told.put(state.source().code(), state.standing());
            if (before != state.standing() && state.standing().isGap()) {
                LOG.warn("{}", sentence(state));
            } else if (before.isGap() && !state.standing().isGap()) {
                LOG.info("Source {} is back in time.", state.source().code());
            }
        }
    }

    private static String sentence(SourceState state) {
        Source source = state.source();
        return state.standing() == Standing.SILENT
                ? "Source %s has told us nothing since %s, longer than %s. What has happened there since is missing here; look whether it still sends."
                        .formatted(source.code(), state.heardAt(), source.quietAfter())
                : "Source %s is late: 95 in 100 messages take up to %s, its budget is %s. Look at what it has queued."
                        .formatted(source.code(), state.lag(), source.lagBudget());
    }

    /** Never heard of, until somebody has looked. */
    private static Standing standing(Map<String, Standing> told, Source source) {
        return told.getOrDefault(source.code(), Standing.NEVER_HEARD);
    }
}
