package io.rapport.customer.reading;

import io.rapport.access.Role;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Refusals.NotInYourName;
import io.rapport.customer.needtoknow.Refusals.NotYoursToCompare;
import io.rapport.customer.needtoknow.Refusals.NotYoursToWrite;
import io.rapport.customer.needtoknow.Rights;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.needtoknow.Verdict;
import io.rapport.kernel.CustomerId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may write about a customer. What a person may not see clear, the person may not write either: the
 * answers to what one writes would tell what stands there. And a person speaks for people only, never for a system.
 */
@Component
public class WriteRights {

    /** The source in whose name people who work here write. */
    private static final String AGENT = "agent";

    private final NeedToKnow need;
    private final FactCatalogue catalogue;
    private final Sensitivities sensitivities;
    private final Members members;
    private final ReadNotes notes;

    WriteRights(
            NeedToKnow need, FactCatalogue catalogue, Sensitivities sensitivities, Members members, ReadNotes notes) {
        this.notes = notes;
        this.need = need;
        this.catalogue = catalogue;
        this.sensitivities = sensitivities;
        this.members = members;
    }

    /**
     * A fact of this kind, as this source says it.
     *
     * @param compares whether the writer says what it is based on, and so asks what stands there
     * @return how much of such facts the writer sees; who does not see them clear is not told as what this one was kept
     * @throws NotYoursToWrite when the writer may not see such a fact of this customer
     * @throws NotInYourName when the source is a system, and the writer is none
     * @throws NotYoursToCompare when such facts are hidden from the writer, who compares; that it was tried is noted
     */
    public Access checkFact(Reader writer, CustomerId customer, String kind, String source, boolean compares) {
        var sensitivity = sensitivities.of(kind);
        check(writer, customer, sensitivity, source);
        var one = members.survivor(customer);
        var rights = need.of(writer, Set.of(one));
        var verdict = Objects.requireNonNull(rights.get(one)).on(sensitivity, kind);
        if (compares && verdict.access() == Access.HIDDEN) {
            // the same whether or not there is such a fact
            var asked = new Personal(one, kind, sensitivity, "");
            notes.note(writer, rights, List.of(asked), List.of(Shown.of(asked, verdict)));
            throw new NotYoursToCompare(kind, customer);
        }
        return verdict.access();
    }

    /** Something that happened, as this source tells it; refused as above. */
    public void checkInteraction(Reader writer, CustomerId customer, String source) {
        check(writer, customer, Sensitivity.CONVERSATION, source);
    }

    /** A note that is kept this closely, as this source tells it; refused as above. */
    public void checkNote(Reader writer, CustomerId customer, Sensitivity sensitivity, String source) {
        check(writer, customer, sensitivity, source);
    }

    /**
     * Other words for something that stands, kept this closely, or what became of it: whoever said it first. Refused as
     * above, but for the source; see {@link #sourceOfChange}.
     */
    public void checkChange(Reader writer, CustomerId customer, Sensitivity sensitivity) {
        if (!Role.INTEGRATIONS.isIn(writer.groups())) {
            checkSees(writer, customer, rights -> rights.unlimited(sensitivity));
        }
    }

    /** In whose name changed words stand: a person's are an agent's where those of a system stood. */
    public String sourceOfChange(Reader writer, String standing) {
        return Role.INTEGRATIONS.isIn(writer.groups()) || isPeople(standing) ? standing : AGENT;
    }

    /** How closely may be kept what this writer may write about the customer at our doors. */
    public Set<Sensitivity> writable(Reader writer, CustomerId customer) {
        if (!Role.anyIn(Role.WRITERS, writer.groups())) {
            return Set.of();
        }
        var rights = rights(writer, customer);
        return Arrays.stream(Sensitivity.values())
                .filter(each -> rights.unlimited(each).access() == Access.CLEAR)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the reader may know that something of this kind is kept about the customer; what they may not know is
     * answered as what is not there.
     */
    public boolean mayKnow(Reader reader, CustomerId customer, Sensitivity sensitivity, String kind) {
        return rights(reader, customer).on(sensitivity, kind).access() != Access.HIDDEN;
    }

    /**
     * That a fact of this kind is wrong, for which one must see it.
     *
     * @throws NotYoursToWrite when the person does not see such facts of this customer clear
     */
    public void checkSaysWrong(Reader person, CustomerId customer, String kind) {
        checkSees(person, customer, rights -> rights.on(sensitivities.of(kind), kind));
    }

    /** That these are one person, for which one must have seen how each can be reached; refused as above. */
    public void checkSame(Reader writer, CustomerId... customers) {
        for (var customer : customers) {
            checkSees(writer, customer, rights -> rights.on(Sensitivity.CONTACT));
        }
    }

    private void check(Reader writer, CustomerId customer, Sensitivity sensitivity, String source) {
        if (Role.INTEGRATIONS.isIn(writer.groups())) {
            return;
        }
        // what is restricted may be stored, by whoever could see it otherwise
        checkSees(writer, customer, rights -> rights.unlimited(sensitivity));
        if (!isPeople(source)) {
            throw new NotInYourName(catalogue.sources().stream()
                    .filter(Source::people)
                    .map(Source::code)
                    .collect(Collectors.joining(", ")));
        }
    }

    private void checkSees(Reader writer, CustomerId customer, Function<Rights, Verdict> asked) {
        if (asked.apply(rights(writer, customer)).access() != Access.CLEAR) {
            throw new NotYoursToWrite(customer);
        }
    }

    private Rights rights(Reader reader, CustomerId customer) {
        var one = members.survivor(customer);
        return Objects.requireNonNull(need.of(reader, Set.of(one)).get(one));
    }

    private boolean isPeople(String source) {
        return catalogue.findSource(source).filter(Source::people).isPresent();
    }
}
