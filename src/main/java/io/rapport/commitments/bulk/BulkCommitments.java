package io.rapport.commitments.bulk;

import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.BulkCustomers;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes the promises of a batch of lines. Afterwards it is as if each had been given at the front door, and perhaps
 * settled there, by the system whose file tells of it. In two steps, because a line is taken whole or refused whole and
 * may register its customer: what is wrong with a promise is known before any customer is written.
 */
@Component("bulkCommitments")
public class BulkCommitments {

    private final ToldRows rows;
    private final BulkCustomers customers;
    private final Vault vault;
    private final Clock clock;

    BulkCommitments(ToldRows rows, BulkCustomers customers, Vault vault, Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.vault = vault;
        this.clock = clock;
    }

    /** Lines that were compared with what stands; good until the end of the transaction. */
    public static final class Heard {
        private final ToldBefore promises;
        private final List<RefusedLine> refused;

        private Heard(ToldBefore promises, List<RefusedLine> refused) {
            this.promises = promises;
            this.refused = refused;
        }

        /** Why lines are refused, in their order. */
        public List<RefusedLine> refused() {
            return refused;
        }

        /** Which lines are refused. */
        public Set<Long> refusedLines() {
            return refused.stream().map(RefusedLine::line).collect(Collectors.toSet());
        }
    }

    /**
     * Compares lines with what stands, and with each other; writes nothing.
     *
     * @param told of one source, without lines that {@link ToldChecks} refuses; in their order
     */
    public Heard hear(List<ToldCommitment> told) {
        var owners = whose(told);
        var before = rows.standing(told, owners);
        var registered = new HashSet<SourceIdentifier>();
        var refused = new ArrayList<RefusedLine>();
        for (var each : told) {
            var whom = each.customer();
            // a line of somebody unknown is refused where customers are written
            if (owners.containsKey(whom) || each.registers() || registered.contains(whom)) {
                var problem = before.hear(each, owners.containsKey(whom) ? owners.get(whom) : whom);
                if (problem.isPresent()) {
                    refused.add(RefusedLine.of(each.line(), problem.get()));
                } else {
                    registered.add(whom);
                }
            }
        }
        return new Heard(before, refused);
    }

    /**
     * Writes what was heard, in the caller's transaction, after the customers of the lines.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody else wrote the same at the same time; the
     *     transaction must be given up, and may be tried again
     * @throws org.springframework.dao.DataIntegrityViolationException as above
     */
    public void write(Heard heard) {
        var all = heard.promises.all();
        var fresh = all.stream().filter(promise -> promise.number == null).toList();
        var owners = whose(fresh.stream().map(promise -> promise.first).toList());
        var held = vault.forBatch();
        held.fetch(new HashSet<>(owners.values()));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.add(fresh, owners, held, now);
        rows.settle(all.stream()
                .filter(promise -> promise.number != null && promise.isSettledNow())
                .toList());
    }

    private Map<SourceIdentifier, CustomerId> whose(Collection<ToldCommitment> told) {
        return customers.whose(told.stream().map(ToldCommitment::customer).collect(Collectors.toSet()));
    }
}
