package io.rapport.customer.identity;

import io.rapport.customer.identity.Refusals.BeingMerged;
import io.rapport.kernel.CustomerId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps customers as they are until the end of the transaction: nobody merges, parts or erases them meanwhile. Everybody
 * locks in the order of ids, so that two who want the same wait for each other and never in a ring.
 */
@Component("customerMemberLocks")
public class MemberLocks {

    private final JdbcClient jdbc;
    private final Members members;

    MemberLocks(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /**
     * Locks these customers with all who belong to them.
     *
     * @return all of them, for each the survivor before the others; without those who are nobody, or were erased
     * @throws BeingMerged when somebody joined them while we waited
     */
    public Set<CustomerId> lock(CustomerId... customers) {
        var wanted = all(customers);
        var locked = new HashSet<CustomerId>();
        wanted.stream().sorted(Comparator.comparingLong(CustomerId::number)).forEach(customer -> {
            if (isLocked(customer)) {
                locked.add(customer);
            }
        });
        var now = all(customers);
        if (!locked.containsAll(now)) {
            throw new BeingMerged();
        }
        return now;
    }

    private Set<CustomerId> all(CustomerId... customers) {
        var all = new LinkedHashSet<CustomerId>();
        Arrays.stream(customers).forEach(customer -> all.addAll(members.known(customer)));
        return all;
    }

    private boolean isLocked(CustomerId customer) {
        return jdbc.sql("select id from customer_record where id = :id for update")
                .param("id", customer.number())
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
