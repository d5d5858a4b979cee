package io.rapport.customer.reading;

import io.rapport.customer.Customers;
import io.rapport.customer.Customers.Overview;
import io.rapport.customer.Fact;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Rights;
import io.rapport.customer.sources.SourceState;
import io.rapport.customer.sources.Sources;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands beside a task, as {@link CustomerReader} would show its parts: in one transaction, with one round trip for all
 * that is read and one for what is noted of it.
 */
@Component
@Transactional
public class OverviewReader {

    private final Customers customers;
    private final DecisionFacts decisions;
    private final Sources sources;
    private final NeedToKnow need;
    private final Showing showing;
    private final Rounds rounds;

    OverviewReader(
            Customers customers,
            DecisionFacts decisions,
            Sources sources,
            NeedToKnow need,
            Showing showing,
            Rounds rounds) {
        this.customers = customers;
        this.decisions = decisions;
        this.sources = sources;
        this.need = need;
        this.showing = showing;
        this.rounds = rounds;
    }

    /**
     * @param latest how many interactions, 1 to {@link io.rapport.kernel.Page#MOST}
     * @param decision whose facts are weighed
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     */
    public Seen.Overview overview(Reader reader, CustomerId id, int latest, String decision) {
        var round = rounds.begin();
        var alone = need.ask(round, reader, id);
        var states = sources.ask(round);
        var known = customers.overview(id, latest, round);
        var one = known.customer().id();
        var rights = known.customer().merged().isEmpty()
                ? alone.get()
                : need.of(reader, Set.of(one)).get(one);
        return shown(reader, rights, known, decisions.of(known.facts(), rights.limits(), decision), gaps(states.get()));
    }

    /** The facts a decision uses, as far as this reader may see them: not even whether the sources agree is said of others. */
    public List<Seen.Weighed> weighed(Reader reader, CustomerId id, String decision) {
        var facts = decisions.of(id, decision);
        var said = facts.stream().flatMap(fact -> fact.said().stream()).toList();
        var one = said.isEmpty() ? id : said.get(0).customer();
        var rights = need.of(reader, Set.of(one));
        var shown = showing.show(reader, rights, showing.ofFacts(said));
        return weighed(Objects.requireNonNull(rights.get(one)), facts, said, shown);
    }

    private Seen.Overview shown(
            Reader reader, Rights rights, Overview known, List<DecisionFact> weighed, List<SourceState> gaps) {
        var person = Showing.ofPerson(known.customer());
        var facts = showing.ofFacts(known.facts());
        var happened = Showing.ofInteractions(known.latest());
        var values = new ArrayList<>(person);
        values.addAll(facts);
        values.addAll(happened);
        var shown = showing.show(reader, Map.of(known.customer().id(), rights), values);
        var ofFacts = shown.subList(person.size(), person.size() + facts.size());
        return new Seen.Overview(
                Seen.Person.of(known.customer(), shown.subList(0, person.size())),
                known.context(),
                new Seen.Facts(showing.facts(known.facts(), ofFacts), Showing.withheld(rights)),
                weighed(rights, weighed, known.facts(), ofFacts),
                showing.interactions(known.latest(), shown.subList(person.size() + facts.size(), shown.size())),
                gaps);
    }

    /**
     * Without the kinds that are hidden, whether or not there is such a fact.
     *
     * @param shown the values of these facts, in their order
     */
    private List<Seen.Weighed> weighed(Rights rights, List<DecisionFact> weighed, List<Fact> facts, List<Shown> shown) {
        var values = new HashMap<Fact, Shown>();
        for (int i = 0; i < facts.size(); i++) {
            values.put(facts.get(i), shown.get(i));
        }
        return weighed.stream()
                .filter(fact -> !showing.isHidden(rights, fact.kind().kind()))
                .map(fact -> new Seen.Weighed(
                        fact.kind().kind(),
                        fact.kind().title(),
                        fact.standing(),
                        fact.age(),
                        fact.budget(),
                        fact.isToVerify(),
                        fact.limit() == null ? null : fact.limit().because().reason(),
                        fact.saidWrongAt().orElse(null),
                        fact.said().stream()
                                .map(word -> showing.fact(word, values.get(word)))
                                .toList()))
                .toList();
    }

    private static List<SourceState> gaps(List<SourceState> states) {
        return states.stream().filter(state -> state.standing().isGap()).toList();
    }
}
