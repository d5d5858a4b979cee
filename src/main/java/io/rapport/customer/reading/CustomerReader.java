package io.rapport.customer.reading;

import io.rapport.customer.Customer;
import io.rapport.customer.Customers;
import io.rapport.customer.InteractionId;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads customers for people and other systems: each value clear, masked or absent, as {@code fact-access.dmn} says for
 * this reader at this moment. Every clear value is noted in the same transaction, and so is what was refused of a single
 * customer. An answer takes two round trips more than its reads, one about many customers three, however much it shows.
 * Refusals are those of {@link Customers}.
 */
@Component
@Transactional
public class CustomerReader {

    private final Customers customers;
    private final Members members;
    private final NeedToKnow need;
    private final Showing showing;

    CustomerReader(Customers customers, Members members, NeedToKnow need, Showing showing) {
        this.customers = customers;
        this.members = members;
        this.need = need;
        this.showing = showing;
    }

    public Seen.Person customer(Reader reader, CustomerId id) {
        return people(reader, List.of(customers.get(id))).get(0);
    }

    /** As {@link Customers#list}. */
    public Page<Seen.Person> customers(Reader reader, int limit, @Nullable String after) {
        var page = customers.list(limit, after);
        return new Page<>(people(reader, page.items()), page.next());
    }

    /** Finding by an identifier needs no right; seeing whom one has found does. */
    public Optional<Seen.Person> find(Reader reader, SourceIdentifier identifier) {
        return customers.find(identifier).map(id -> customer(reader, id));
    }

    /** As {@link Customers#facts}. @param kinds only of these; of none, all. What is not asked for is not read */
    public Seen.Facts facts(Reader reader, CustomerId id, Collection<String> kinds) {
        var facts = customers.facts(id).stream()
                .filter(fact -> kinds.isEmpty() || kinds.contains(fact.kind()))
                .toList();
        // who stands for them says each of their facts
        var one = facts.isEmpty() ? members.survivor(id) : facts.get(0).customer();
        var rights = need.of(reader, Set.of(one));
        var shown = showing.show(reader, rights, showing.ofFacts(facts));
        return new Seen.Facts(showing.facts(facts, shown), Showing.withheld(rights.get(one)));
    }

    /** As {@link Customers#fact}; empty also where it is hidden. */
    public Optional<Seen.KnownFact> fact(Reader reader, CustomerId id, String kind) {
        return customers
                .fact(id, kind)
                .map(fact -> showing.fact(
                        fact, show(reader, showing.ofFacts(List.of(fact))).get(0)))
                .filter(fact -> !fact.value().isHidden());
    }

    /** Of these kinds of fact those of which the reader may see something of the customer, clear or masked. */
    public Set<String> nameable(Reader reader, CustomerId id, Collection<String> kinds) {
        var rights = need.of(reader, Set.of(id)).get(id);
        return kinds.stream().filter(kind -> !showing.isHidden(rights, kind)).collect(Collectors.toSet());
    }

    /** As {@link Customers#interaction}. */
    public Seen.Happened interaction(Reader reader, InteractionId id) {
        var found = List.of(customers.interaction(id));
        return showing.interactions(found, show(reader, Showing.ofInteractions(found)))
                .get(0);
    }

    /** Shows personal values that another room keeps, in the order they come. */
    public List<Shown> show(Reader reader, List<Personal> values) {
        var about = values.stream().map(Personal::customer).collect(Collectors.toSet());
        return showing.show(reader, need.of(reader, about), values);
    }

    /** Of which values of a customer the reader may know now that they are kept. Nothing is noted of it. */
    public Predicate<Personal> known(Reader reader, CustomerId survivor) {
        var rights = Objects.requireNonNull(need.of(reader, Set.of(survivor)).get(survivor));
        return value -> rights.on(value.sensitivity(), value.kind()).access() != Access.HIDDEN;
    }

    /** How many facts the reader would be shown. */
    public int countFacts(Reader reader, CustomerId id) {
        var facts = showing.ofFacts(customers.facts(id));
        return facts.isEmpty()
                ? 0
                : (int) facts.stream()
                        .filter(known(reader, facts.get(0).customer()))
                        .count();
    }

    private List<Seen.Person> people(Reader reader, List<Customer> found) {
        var values =
                found.stream().flatMap(one -> Showing.ofPerson(one).stream()).toList();
        var shown = show(reader, values);
        var people = new ArrayList<Seen.Person>();
        var from = 0;
        for (var customer : found) {
            var to = from + 1 + customer.identifiers().size();
            people.add(Seen.Person.of(customer, shown.subList(from, to)));
            from = to;
        }
        return people;
    }
}
