package io.rapport.customer.reading;

import io.rapport.access.Role;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Refusals.NotInYourName;
import io.rapport.customer.needtoknow.Refusals.NotYoursToWrite;
import io.rapport.customer.needtoknow.Rights;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.needtoknow.Verdict;
import io.rapport.kernel.CustomerId;
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

    private final NeedToKnow need;
    private final FactCatalogue catalogue;
    private final Sensitivities sensitivities;
    private final Members members;

    WriteRights(NeedToKnow need, FactCatalogue catalogue, Sensitivities sensitivities, Members members) {
        this.need = need;
        this.catalogue = catalogue;
        this.sensitivities = sensitivities;
        this.members = members;
    }

    /**
     * A fact of this kind, as this source says it.
     *
     * @throws NotYoursToWrite when the writer may not see such a fact of this customer
     * @throws NotInYourName when the source is a system, and the writer is none
     */
    public void checkFact(Reader writer, CustomerId customer, String kind, String source) {
        check(writer, customer, sensitivities.of(kind), source);
    }

    /** Something that happened, as this source tells it; refused as above. */
    public void checkInteraction(Reader writer, CustomerId customer, String source) {
        check(writer, customer, Sensitivity.CONVERSATION, source);
    }

    /** A note that is kept this closely, as this source tells it; refused as above. */
    public void checkNote(Reader writer, CustomerId customer, Sensitivity sensitivity, String source) {
        check(writer, customer, sensitivity, source);
    }

    /** That these are one person, for which one must have seen how each can be reached; refused as above. */
    public void checkSame(Reader writer, CustomerId... customers) {
        for (var customer : customers) {
            checkSees(writer, customer, rights -> rights.on(Sensitivity.CONTACT));
        }
    }

    private void check(Reader writer, CustomerId customer, Sensitivity sensitivity, String source) {
        if (writer.groups().contains(Role.INTEGRATIONS.group())) {
            return;
        }
        // what is restricted may be stored, by whoever could see it otherwise
        checkSees(writer, customer, rights -> rights.unlimited(sensitivity));
        if (catalogue.findSource(source).filter(Source::people).isEmpty()) {
            throw new NotInYourName(catalogue.sources().stream()
                    .filter(Source::people)
                    .map(Source::code)
                    .collect(Collectors.joining(", ")));
        }
    }

    private void checkSees(Reader writer, CustomerId customer, Function<Rights, Verdict> asked) {
        var one = members.survivor(customer);
        var rights = need.of(writer, Set.of(one)).get(one);
        if (rights == null || asked.apply(rights).access() != Access.CLEAR) {
            throw new NotYoursToWrite(customer);
        }
    }
}
