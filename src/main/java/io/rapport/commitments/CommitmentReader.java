package io.rapport.commitments;

import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.commitments.Refusals.UnknownCommitment;
import io.rapport.customer.Customers;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows commitments, their words clear or masked as {@code fact-access.dmn} says of a conversation, or leaves them out;
 * what was seen is noted. Of customers who were merged, those to all.
 */
@Component
@Transactional
public class CommitmentReader {

    private final CommitmentRows rows;
    private final CommitmentChecks checks;
    private final Members members;
    private final CustomerReader reading;
    private final Customers customers;
    private final Clock clock;

    CommitmentReader(
            CommitmentRows rows,
            CommitmentChecks checks,
            Members members,
            CustomerReader reading,
            Customers customers,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.members = members;
        this.reading = reading;
        this.customers = customers;
        this.clock = clock;
    }

    /** One commitment; refused with {@link UnknownCommitment} where there is none. */
    public SeenCommitment get(Reader reader, CustomerId customer, CommitmentId id) {
        return find(reader, customer, id).orElseThrow(() -> new UnknownCommitment(id, customer));
    }

    /** One commitment; empty also where it is hidden. */
    public Optional<SeenCommitment> find(Reader reader, CustomerId customer, CommitmentId id) {
        var all = members.of(customer);
        return seen(reader, all.get(0), rows.find(all, id).stream().toList()).stream()
                .findFirst();
    }

    /**
     * All of them, the newest first.
     *
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before, or null for the first page
     */
    public Page<SeenCommitment> list(Reader reader, CustomerId customer, int limit, @Nullable String after) {
        var below = after == null ? Long.MAX_VALUE : place(after).number();
        return page(
                reader,
                customer,
                limit,
                all -> (last, most) ->
                        rows.below(all, last == null ? below : last.id().number(), most));
    }

    /** The open ones, the overdue first: in the order in which they are due. Paged as above. */
    public Page<SeenCommitment> open(Reader reader, CustomerId customer, int limit, @Nullable String after) {
        return page(reader, customer, limit, all -> {
            var place = after == null
                    ? null
                    : rows.find(all, place(after))
                            .filter(known -> checks.isKnown(reader, customer))
                            .orElseThrow(CommitmentReader::badCursor);
            return (last, most) -> openAfter(all, last == null ? place : last, most);
        });
    }

    /** Whether this writer may write a commitment to the customer now. */
    public boolean isOffered(Reader writer, CustomerId customer) {
        // refuses whom nobody knows
        customers.context(customer);
        return checks.isOffered(writer, customer);
    }

    private List<Commitment> openAfter(List<CustomerId> members, @Nullable Commitment last, int most) {
        return last == null
                ? rows.open(members, Instant.EPOCH, 0, most)
                : rows.open(members, last.dueAt(), last.id().number(), most);
    }

    private Page<SeenCommitment> page(
            Reader reader, CustomerId customer, int limit, Function<List<CustomerId>, Page.Rows<Commitment>> found) {
        var all = members.of(customer);
        var known = reading.known(reader, all.get(0));
        var page = Page.of(found.apply(all), limit, each -> known.test(personal(all.get(0), each)), last -> last.id()
                .value());
        if (page.items().isEmpty()) {
            // refuses whom nobody knows
            customers.context(customer);
        }
        return new Page<>(seen(reader, all.get(0), page.items()), page.next());
    }

    private List<SeenCommitment> seen(Reader reader, CustomerId survivor, List<Commitment> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var shown = reading.show(
                reader, found.stream().map(each -> personal(survivor, each)).toList());
        var now = clock.instant();
        return IntStream.range(0, found.size())
                .filter(i -> !shown.get(i).isHidden())
                .mapToObj(i -> SeenCommitment.of(found.get(i), survivor, shown.get(i), reader, now))
                .toList();
    }

    private static Personal personal(CustomerId survivor, Commitment given) {
        return new Personal(survivor, Commitment.KIND, Sensitivity.CONVERSATION, given.text());
    }

    private static CommitmentId place(String after) {
        if (!after.matches("W-[1-9]\\d{0,17}")) {
            throw badCursor();
        }
        return new CommitmentId(after);
    }

    private static CommitmentRefused badCursor() {
        return CommitmentRefused.field("after", "must be the 'next' of the page before.");
    }
}
