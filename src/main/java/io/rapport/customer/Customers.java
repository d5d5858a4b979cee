package io.rapport.customer;

import io.rapport.engine.asking.Round;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Know the customer: register, identify, observe, record, and read it back.
 *
 * <p>Every method that takes a {@link CustomerId} refuses an unknown one with {@link Refusals.UnknownCustomer}. A value
 * that is too long, of the wrong type or in the future is refused with {@link Refusals.FieldRefused}, which names the
 * field. Writes join the caller's transaction.
 *
 * <p>Customers who were merged (see {@code customer.identity}) are read as one: whichever of their ids is given, the
 * survivor answers, with what is known of all of them. What is written stays with the one whose id is given.
 */
public interface Customers {

    /**
     * What a task needs to know of its customer, read at one moment.
     *
     * @param facts as of {@link #facts}
     * @param latest what happened last, newest first
     */
    record Overview(Customer customer, Context context, List<Fact> facts, List<Interaction> latest) {

        public Overview {
            facts = List.copyOf(facts);
            latest = List.copyOf(latest);
        }
    }

    /** Makes a new customer. Refused with {@link Refusals.IdentifierTaken} when an identifier is somebody's already. */
    CustomerId register(NewCustomer customer);

    /**
     * The customer who has one of the identifiers, or a new one. Safe to repeat and to run twice at once: both callers
     * get the same customer. Identifiers not known yet are added; the name of a known customer stays as it is.
     *
     * @param customer needs at least one identifier; when they point at two customers, it is refused with
     *     {@link Refusals.IdentifierTaken}
     */
    CustomerId findOrRegister(NewCustomer customer);

    /** The customer whom another system knows by this identifier. Upper and lower case are different. The one who has it,
     * also when they were merged into another: what is written under this id stays theirs. */
    Optional<CustomerId> find(SourceIdentifier identifier);

    Customer get(CustomerId id);

    /**
     * Customers in the order of their ids, each with those who were merged into them.
     *
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before, or null for the first page
     */
    Page<Customer> list(int limit, @Nullable String after);

    /** Adds an identifier; adding it again changes nothing. Another customer's is {@link Refusals.IdentifierTaken}. */
    void identify(CustomerId id, SourceIdentifier identifier);

    /**
     * Writes an observation down; the same one again answers the same id. A late one never overrides a newer one. Refused
     * when the catalogue does not know the kind or the source, when this source may not say such a thing, when the value
     * does not fit, or when the kind is a special category and the consent to it is not on record.
     */
    FactId observe(CustomerId id, Observation observation);

    /**
     * As {@link #observe}, unless another fact counts for the kind than the writer saw: then nothing is written, and {@link
     * Refusals.WrittenMeanwhile} says which. Of two at once, one waits for the other. A late one that came in between
     * does not count, and so is in nobody's way.
     *
     * @param seen the {@link #fact} of the kind when the writer looked; null when there was none
     */
    FactId revise(CustomerId id, Observation observation, @Nullable FactId seen);

    /**
     * The newest observation per kind and source, ordered by kind, newest first. Of customers who were merged, the table
     * {@code survivorship} says which word of a source counts, which one counts for the kind, and what is kept side by
     * side. A special category whose consent was
     * withdrawn is not among them.
     */
    List<Fact> facts(CustomerId id);

    /**
     * Everything that is kept of what was said, by kind, newest first: also what was replaced since, what another member's
     * word sets aside, and special categories whose consent was withdrawn. For the customer who asks for a copy; what
     * decides or shows reads {@link #facts}.
     */
    List<Fact> everythingSaid(CustomerId id);

    /** The newest observation of a kind over all sources; of merged customers, the one that counts. An undeclared kind is refused. */
    Optional<Fact> fact(CustomerId id, String kind);

    /** The newest word on a consent, by the kind that records it; empty when nobody ever said. An undeclared kind is refused. */
    Optional<Consent> consent(CustomerId id, String kind);

    /**
     * Writes an interaction down. The same source and external id again answers the id it has; with other words it is
     * refused with {@link Refusals.SaidOtherwise}, for another customer with {@link Refusals.InteractionTaken}.
     */
    InteractionId record(CustomerId id, NewInteraction interaction);

    /**
     * What happened, newest first. A page never repeats or skips what was there when paging began, whatever arrives
     * meanwhile.
     *
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before, or null for the first page
     */
    Page<Interaction> timeline(CustomerId id, int limit, @Nullable String after);

    /** One interaction, or {@link Refusals.UnknownInteraction}. */
    Interaction interaction(InteractionId id);

    /**
     * Customer, counts, facts and the newest interactions in one go, for whoever shows them beside a task. Who was never
     * merged is answered in one round trip.
     *
     * @param latest at most this many interactions, 1 to {@link Page#MOST}
     * @param round is sent on the way, with what was asked in it before; when the customer turns out to be one of several
     *     who are one, that was asked about this id alone
     */
    Overview overview(CustomerId id, int latest, Round round);

    /** Counts and ages, without any personal value: fit for a process. Reads one row for each member. */
    Context context(CustomerId id);
}
