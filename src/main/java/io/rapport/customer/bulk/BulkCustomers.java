package io.rapport.customer.bulk;

import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.lookalikes.TraitsChanged;
import io.rapport.customer.sources.Sources;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes lines by the thousand. Afterwards it is as if each had come through {@link io.rapport.customer.Customers}, one
 * after the other.
 */
@Component
public class BulkCustomers {

    private final Admission admission;
    private final CustomerBatch customers;
    private final FactBatch facts;
    private final InteractionBatch interactions;
    private final OneByOne oneByOne;
    private final Sources sources;
    private final ApplicationEventPublisher events;
    private final Rows rows;
    private final Vault vault;
    private final Clock clock;

    BulkCustomers(
            Admission admission,
            CustomerBatch customers,
            FactBatch facts,
            InteractionBatch interactions,
            OneByOne oneByOne,
            Sources sources,
            ApplicationEventPublisher events,
            Rows rows,
            Vault vault,
            Clock clock) {
        this.admission = admission;
        this.customers = customers;
        this.facts = facts;
        this.interactions = interactions;
        this.oneByOne = oneByOne;
        this.sources = sources;
        this.events = events;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** Lines of which is known what can be known without the database: what they are found by, and which cannot be taken. */
    public static final class Checked {
        private final List<Standing.Line> lines;
        private final List<Admission.Looked> refused;

        private Checked(List<Standing.Line> lines, List<Admission.Looked> refused) {
            this.lines = lines;
            this.refused = refused;
        }

        /** Lines that cannot be taken, as far as is known. */
        public Set<Long> refusedLines() {
            return refused.stream().map(looked -> looked.entry().line()).collect(Collectors.toSet());
        }

        /** The same without lines that are refused elsewhere. */
        public Checked without(Set<Long> others) {
            return others.isEmpty()
                    ? this
                    : new Checked(
                            lines.stream()
                                    .filter(line ->
                                            !others.contains(line.entry().line()))
                                    .toList(),
                            refused);
        }
    }

    /** Reads and writes nothing; may be called while others are written. @param entries about a thousand */
    public Checked check(List<Entry> entries) {
        var looked = entries.stream().map(admission::look).toList();
        var keys = new Standing.Keys(vault);
        var lines = looked.stream()
                .filter(Predicate.not(Admission.Looked::isRefused))
                .map(Admission.Looked::entry)
                .map(entry -> new Standing.Line(
                        entry, keys.of(entry.known()), keys.of(entry.interaction()), admission.needsConsent(entry)))
                .toList();
        return new Checked(
                lines, looked.stream().filter(Admission.Looked::isRefused).toList());
    }

    /**
     * Writes them in the caller's transaction. A line is taken whole or refused whole; a line that came before changes
     * nothing.
     *
     * @return why lines were refused, in their order; a line is there once for each reason
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody else wrote the same at the same time; the
     *     transaction must be given up, and may be tried again
     * @throws org.springframework.dao.DataIntegrityViolationException as above
     */
    public List<RefusedLine> write(Checked checked) {
        var refused = new ArrayList<RefusedLine>();
        var held = vault.forBatch();
        var plan = new Plan(Standing.of(checked.lines, rows, held), held);
        checked.lines.forEach(plan::add);
        write(plan, held);
        heard(checked.lines);
        plan.oneByOne().forEach(entry -> oneByOne.write(entry).ifPresent(refused::add));
        checked.refused.forEach(one -> {
            refused.addAll(one.reasons());
            oneByOne.unknown(one.entry()).ifPresent(refused::add);
        });
        refused.sort(Comparator.comparingLong(RefusedLine::line));
        return refused;
    }

    /** Who has these identifiers, as far as somebody has; also within a transaction that registers them. One statement. */
    public Map<SourceIdentifier, CustomerId> whose(Collection<SourceIdentifier> identifiers) {
        var keys = new Standing.Keys(vault);
        var owners = Standing.owners(keys.of(List.copyOf(identifiers)).stream(), rows);
        var whose = new HashMap<SourceIdentifier, CustomerId>();
        identifiers.forEach(one -> {
            var owner = owners.get(keys.of(List.of(one)).get(0));
            if (owner != null) {
                whose.put(one, CustomerId.of(owner));
            }
        });
        return whose;
    }

    /** Writes down that the sources of what was written were heard; after the last batch, and not within a transaction. */
    public void keepHeard() {
        sources.keep();
    }

    private void write(Plan plan, Vault held) {
        var now = clock.instant();
        customers.add(plan, held, now);
        facts.add(plan.facts(), held, now);
        interactions.add(plan.interactions(), held, now);
        customers.count(plan);
        compared(plan);
    }

    private void compared(Plan plan) {
        var due = Stream.concat(plan.newcomers().stream(), plan.known().stream())
                .filter(Whom::isToBeCompared)
                .map(Whom::id)
                .toList();
        if (!due.isEmpty()) {
            events.publishEvent(new TraitsChanged(due));
        }
    }

    /** Also of what was said before: that it says so is what counts. */
    private void heard(List<Standing.Line> lines) {
        lines.stream()
                .map(Standing.Line::entry)
                .flatMap(entry -> Stream.concat(
                        entry.facts().stream().map(Observation::source),
                        Stream.ofNullable(entry.interaction()).map(NewInteraction::source)))
                .distinct()
                .forEach(sources::heard);
    }
}
