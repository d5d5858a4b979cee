package io.rapport.customer.reading;

import io.rapport.customer.Customer;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.customer.InteractionId;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Rights;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.needtoknow.Verdict;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads customers for people and other systems: each value clear, masked or absent, as {@code fact-access.dmn} says for
 * this reader at this moment. Every clear value is noted in the same transaction, and so is what was refused of a single
 * customer. An answer takes six statements more than its reads, one about many customers seven, however much it shows.
 * Refusals are those of {@link Customers}.
 */
@Component
@Transactional
public class CustomerReader {

    private static final int TEXTS_OF_INTERACTION = 3;

    /** What is shown alike. */
    private record Sort(CustomerId customer, Sensitivity sensitivity, String kind) {}

    private final Customers customers;
    private final Members members;
    private final Sensitivities sensitivities;
    private final NeedToKnow need;
    private final ReadNotes notes;

    CustomerReader(
            Customers customers, Members members, Sensitivities sensitivities, NeedToKnow need, ReadNotes notes) {
        this.customers = customers;
        this.members = members;
        this.sensitivities = sensitivities;
        this.need = need;
        this.notes = notes;
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

    /** As {@link Customers#facts}. */
    public Seen.Facts facts(Reader reader, CustomerId id) {
        var facts = customers.facts(id);
        // who stands for them says each of their facts
        var one = facts.isEmpty() ? members.survivor(id) : facts.get(0).customer();
        var rights = need.of(reader, Set.of(one));
        var shown = show(reader, rights, values(facts));
        var items = IntStream.range(0, facts.size())
                .filter(i -> !shown.get(i).isHidden())
                .mapToObj(i -> Seen.KnownFact.of(facts.get(i), shown.get(i)))
                .toList();
        return new Seen.Facts(items, withheld(rights.get(one)));
    }

    /** As {@link Customers#fact}; empty also where it is hidden. */
    public Optional<Seen.KnownFact> fact(Reader reader, CustomerId id, String kind) {
        return customers
                .fact(id, kind)
                .map(fact -> Seen.KnownFact.of(
                        fact, show(reader, values(List.of(fact))).get(0)))
                .filter(fact -> !fact.value().isHidden());
    }

    /** As {@link Customers#timeline}. */
    public Page<Seen.Happened> timeline(Reader reader, CustomerId id, int limit, @Nullable String after) {
        var page = customers.timeline(id, limit, after);
        return new Page<>(happened(reader, page.items()), page.next());
    }

    /** As {@link Customers#interaction}. */
    public Seen.Happened interaction(Reader reader, InteractionId id) {
        return happened(reader, List.of(customers.interaction(id))).get(0);
    }

    /** Shows the values of facts that somebody has picked, in the order they come. */
    public List<Shown> values(Reader reader, List<Fact> facts) {
        return show(reader, values(facts));
    }

    /** Shows personal values that another room keeps, in the order they come. */
    public List<Shown> show(Reader reader, List<Personal> values) {
        var about = values.stream().map(Personal::customer).collect(Collectors.toSet());
        return show(reader, need.of(reader, about), values);
    }

    private List<Shown> show(Reader reader, Map<CustomerId, Rights> rights, List<Personal> values) {
        var verdicts = new HashMap<Sort, Verdict>();
        var shown = values.stream()
                .map(value -> Shown.of(
                        value,
                        verdicts.computeIfAbsent(
                                new Sort(value.customer(), value.sensitivity(), value.kind()),
                                sort -> rights.get(sort.customer()).on(sort.sensitivity(), sort.kind()))))
                .toList();
        notes.note(reader, rights, values, shown);
        return shown;
    }

    private List<Personal> values(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new Personal(fact.customer(), fact.kind(), sensitivities.of(fact.kind()), fact.value()))
                .toList();
    }

    private List<Seen.Person> people(Reader reader, List<Customer> found) {
        var values = found.stream().flatMap(CustomerReader::values).toList();
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

    private static Stream<Personal> values(Customer customer) {
        var name = new Personal(customer.id(), "name", Sensitivity.NAME, customer.name());
        return Stream.concat(
                Stream.of(name),
                customer.identifiers().stream()
                        .map(known -> new Personal(customer.id(), "identifiers", Sensitivity.CONTACT, known.value())));
    }

    private List<Seen.Happened> happened(Reader reader, List<Interaction> found) {
        var values = found.stream().flatMap(CustomerReader::values).toList();
        var shown = show(reader, values);
        return IntStream.range(0, found.size())
                .mapToObj(i -> Seen.Happened.of(
                        found.get(i), shown.subList(i * TEXTS_OF_INTERACTION, (i + 1) * TEXTS_OF_INTERACTION)))
                .toList();
    }

    private static Stream<Personal> values(Interaction happened) {
        var id = happened.customer();
        return Stream.of(
                new Personal(id, "external-id", Sensitivity.CONTACT, happened.externalId()),
                new Personal(id, "interactions", Sensitivity.CONVERSATION, happened.subject()),
                new Personal(id, "interactions", Sensitivity.CONVERSATION, happened.text()));
    }

    private static List<Withheld> withheld(Rights rights) {
        return Withheld.of(Arrays.stream(Sensitivity.values()).map(s -> new Shown(s, null, rights.on(s))));
    }
}
