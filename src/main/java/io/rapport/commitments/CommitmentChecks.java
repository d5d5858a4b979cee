package io.rapport.commitments;

import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.commitments.Refusals.NotYoursToSettle;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Refusals.NotYoursToWrite;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.WriteRights;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.notes.words.SpecialWords;
import io.rapport.request.Refusals.UnknownRequest;
import io.rapport.request.Requests;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a commitment is written, changed or settled. */
@Component
class CommitmentChecks {

    private final WriteRights rights;
    private final FactCatalogue catalogue;
    private final SpecialWords special;
    private final Requests requests;
    private final Members members;
    private final Staff staff;
    private final Teams teams;

    CommitmentChecks(
            WriteRights rights,
            FactCatalogue catalogue,
            SpecialWords special,
            Requests requests,
            Members members,
            Staff staff,
            Teams teams) {
        this.rights = rights;
        this.catalogue = catalogue;
        this.special = special;
        this.requests = requests;
        this.members = members;
        this.staff = staff;
        this.teams = teams;
    }

    void mayWrite(Reader writer, CustomerId customer, String source) {
        rights.checkInteraction(writer, customer, source);
    }

    /** A promise is the house's word: whoever works on the case may change it, whoever wrote it down. */
    void mayChange(Reader writer, CustomerId customer) {
        rights.checkChange(writer, customer, Sensitivity.CONVERSATION);
    }

    /** In whose name a commitment stands that this writer changes. */
    String sourceOfChange(Reader writer, Commitment commitment) {
        return rights.sourceOfChange(writer, commitment.source());
    }

    /** Whether this reader may know that there are commitments to the customer. */
    boolean isKnown(Reader reader, CustomerId customer) {
        return rights.mayKnow(reader, customer, Sensitivity.CONVERSATION, Commitment.KIND);
    }

    /** Whether this writer may write a commitment to the customer now. */
    boolean isOffered(Reader writer, CustomerId customer) {
        return rights.writable(writer, customer).contains(Sensitivity.CONVERSATION);
    }

    /** Whoever has to keep it may say that it was done, also when the task that it was given in is over. */
    void maySettle(Reader person, CustomerId customer, Commitment commitment) {
        if (commitment.owner().is(person)) {
            return;
        }
        try {
            mayChange(person, customer);
        } catch (NotYoursToWrite notSeen) {
            throw new NotYoursToSettle(commitment.id());
        }
    }

    /** Our code of a source. */
    String source(String name) {
        return catalogue
                .findSource(name)
                .map(Source::code)
                .orElseThrow(
                        () -> CommitmentRefused.field("source", "is not declared; use one of the declared sources."));
    }

    /** @return the writer, where the words read like a special category and the writer confirmed that they are none */
    @Nullable
    String check(Reader writer, Terms terms, Instant now) {
        terms.each(now).forEach(Runnable::run);
        owner(terms.owner());
        var like = special.in(terms.text());
        if (!like.isEmpty() && !terms.confirmed()) {
            throw CommitmentRefused.suspected(like);
        }
        return like.isEmpty() ? null : writer.user();
    }

    /** That the case is this customer's; a case that is not there and one of somebody else are told alike. */
    void about(CustomerId customer, @Nullable RequestId request) {
        if (request != null && !isOf(customer, request)) {
            throw CommitmentRefused.field("request", "is no case of this customer; leave it out, or name one that is.");
        }
    }

    private boolean isOf(CustomerId customer, RequestId request) {
        try {
            return members.areOne(requests.get(request).customer(), customer);
        } catch (UnknownRequest nobodys) {
            return false;
        }
    }

    private void owner(Owner owner) {
        if (owner.isTeam() && !teams.teams().containsKey(owner.id())) {
            throw CommitmentRefused.field(
                    "team",
                    "is none of ours; use one of "
                            + teams.teams().keySet().stream().sorted().toList() + ".");
        }
        if (!owner.isTeam() && !staff.isPerson(owner.id())) {
            throw CommitmentRefused.field("owner", "is nobody who works here; use a user's id, or a team.");
        }
    }
}
