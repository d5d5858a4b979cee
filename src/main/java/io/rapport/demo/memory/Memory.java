package io.rapport.demo.memory;

import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Notes;
import io.rapport.request.Request;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Notes and promises of colleagues who have a task on the customer's case; the doors ask whether they have. */
@Component
@Profile("demo")
public class Memory {

    private static final String AGENT = "agent";

    private final Customers customers;
    private final Notes notes;
    private final Commitments commitments;
    private final Clock clock;

    Memory(Customers customers, Notes notes, Commitments commitments, Clock clock) {
        this.customers = customers;
        this.notes = notes;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** The colleague notes something, and before that the customer's consent where it is needed. */
    public void note(Reader colleague, CustomerId customer, Remark remark) {
        if (remark.consent() != null) {
            customers.observe(customer, new Observation(remark.consent(), "granted", "customer", clock.instant()));
        }
        notes.write(
                colleague, customer, new NewNote(remark.category(), remark.source(), new Words(remark.text(), false)));
    }

    /** The colleague promises something about a case. */
    public Given promise(Reader colleague, Request about, Word word, ZonedDateTime due) {
        var team = about.team();
        var owner = word.byTeam() && team != null ? Owner.team(team.code()) : Owner.person(colleague.user());
        var terms = new Terms(word.text(), false, due.toInstant(), due.getZone().getId(), owner);
        var id = commitments.give(colleague, about.customer(), new NewCommitment(terms, about.id(), AGENT));
        return new Given(id, about.customer(), colleague);
    }

    /** Who gave a promise says what became of it. */
    public void settle(Given given, CommitmentState outcome) {
        commitments.settle(given.by(), given.to(), given.id(), 1, outcome);
    }
}
