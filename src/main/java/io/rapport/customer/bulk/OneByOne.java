package io.rapport.customer.bulk;

import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.Refusals.IdentifierTaken;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A line through the front door, within the batch's transaction: what is refused leaves nothing behind. */
@Component("bulkOneByOne")
class OneByOne {

    private final Customers customers;
    private final TransactionTemplate savepoint;

    OneByOne(Customers customers, PlatformTransactionManager transactions) {
        this.customers = customers;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return why it was refused; empty when it was taken */
    Optional<RefusedLine> write(Entry entry) {
        try {
            savepoint.executeWithoutResult(status -> take(entry));
            return Optional.empty();
        } catch (IdentifierTaken taken) {
            return Optional.of(new RefusedLine(entry.line(), "", taken.ofALine()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.BUSY) {
                throw new ConcurrencyFailureException("Somebody else writes to a customer of the batch", problem);
            }
            return Optional.of(RefusedLine.of(entry.line(), problem));
        }
    }

    /** @return that nobody has the identifier of a line which was refused for something else; empty when somebody has */
    Optional<RefusedLine> unknown(Entry entry) {
        if (entry.name() != null || entry.known().isEmpty()) {
            return Optional.empty();
        }
        try {
            savepoint.executeWithoutResult(status -> known(entry));
            return Optional.empty();
        } catch (FieldRefused refused) {
            // what else is wrong with an identifier is said already
            return refused.field().equals("customer")
                    ? Optional.of(RefusedLine.of(entry.line(), refused))
                    : Optional.empty();
        }
    }

    private void take(Entry entry) {
        var id = whom(entry);
        entry.facts().forEach(fact -> customers.observe(id, fact));
        if (entry.interaction() != null) {
            customers.record(id, entry.interaction());
        }
    }

    private CustomerId whom(Entry entry) {
        if (entry.name() != null) {
            return customers.findOrRegister(new NewCustomer(entry.name(), entry.known()));
        }
        var id = known(entry);
        entry.known().stream().skip(1).forEach(other -> customers.identify(id, other));
        return id;
    }

    private CustomerId known(Entry entry) {
        var first = entry.known().get(0);
        return customers.find(first).orElseThrow(FieldRefused::unknown);
    }
}
