package io.rapport.customer.reading;

import io.rapport.customer.Customer;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Rights;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.kernel.CustomerId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what is kept into what is shown: its personal values first, all of them at once, then the answer made of them. */
@Component("customerShowing")
class Showing {

    /** External id, subject and text. */
    private static final int TEXTS_OF_INTERACTION = 3;

    private final FactCatalogue catalogue;
    private final Sensitivities sensitivities;
    private final ReadNotes notes;

    Showing(FactCatalogue catalogue, Sensitivities sensitivities, ReadNotes notes) {
        this.catalogue = catalogue;
        this.sensitivities = sensitivities;
        this.notes = notes;
    }

    /** What is shown of these values, in the order they come; that it was shown is noted. */
    List<Shown> show(Reader reader, Map<CustomerId, Rights> rights, List<Personal> values) {
        var shown = values.stream()
                .map(value -> Shown.of(value, rights.get(value.customer()).on(value.sensitivity(), value.kind())))
                .toList();
        notes.note(reader, rights, values, shown);
        return shown;
    }

    static List<Personal> ofPerson(Customer customer) {
        var name = new Personal(customer.id(), "name", Sensitivity.NAME, customer.name());
        return Stream.concat(
                        Stream.of(name),
                        customer.identifiers().stream()
                                .map(known ->
                                        new Personal(customer.id(), "identifiers", Sensitivity.CONTACT, known.value())))
                .toList();
    }

    List<Personal> ofFacts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new Personal(fact.customer(), fact.kind(), sensitivities.of(fact.kind()), fact.value()))
                .toList();
    }

    static List<Personal> ofInteractions(List<Interaction> happened) {
        return happened.stream().flatMap(Showing::texts).toList();
    }

    private static Stream<Personal> texts(Interaction happened) {
        var id = happened.customer();
        return Stream.of(
                new Personal(id, "external-id", Sensitivity.CONTACT, happened.externalId()),
                new Personal(id, "interactions", Sensitivity.CONVERSATION, happened.subject()),
                new Personal(id, "interactions", Sensitivity.CONVERSATION, happened.text()));
    }

    /** A fact in the words of people. @param shown its value */
    Seen.KnownFact fact(Fact fact, Shown shown) {
        return Seen.KnownFact.of(fact, catalogue.titleOf(fact.source()), shown);
    }

    /** Without those that are hidden. @param shown their values, in their order */
    List<Seen.KnownFact> facts(List<Fact> facts, List<Shown> shown) {
        return IntStream.range(0, facts.size())
                .filter(i -> !shown.get(i).isHidden())
                .mapToObj(i -> fact(facts.get(i), shown.get(i)))
                .toList();
    }

    /** @param shown their texts, in their order */
    List<Seen.Happened> interactions(List<Interaction> found, List<Shown> shown) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> Seen.Happened.of(
                        found.get(i),
                        catalogue.titleOf(found.get(i).source()),
                        shown.subList(i * TEXTS_OF_INTERACTION, (i + 1) * TEXTS_OF_INTERACTION)))
                .toList();
    }

    /** Whether values of this kind are hidden, also where nothing is known. */
    boolean isHidden(Rights rights, String kind) {
        return rights.on(sensitivities.of(kind), kind).access() == Access.HIDDEN;
    }

    /** Whatever is not clear of a customer, also where nothing is known. */
    static List<Withheld> withheld(Rights rights) {
        return Withheld.of(Arrays.stream(Sensitivity.values()).map(s -> new Shown(s, null, rights.on(s))));
    }
}
