package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who belongs together. Every read of a customer asks here first, and what a room keeps under a customer's id it finds
 * under those of all members. One statement over two indexes, however many customers there are.
 */
@Component("customerMembers")
public class Members {

    private static final String OF =
            """
            select coalesce(c.merged_into, c.id) as id, 0 as place from customer_record c where c.id = :id
            union all
            select m.id as id, 1 as place from customer_record c
            join customer_record m on m.merged_into = coalesce(c.merged_into, c.id) where c.id = :id
            order by place, id""";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The survivor, then the others in the order of their ids, whichever member is asked for. Somebody who was never
     * merged is alone, and so is an id that is nobody's or was erased.
     */
    public List<CustomerId> of(CustomerId customer) {
        var known = known(customer);
        return known.isEmpty() ? List.of(customer) : known;
    }

    /** The one who stands for this customer: themselves, unless they were merged into another. */
    public CustomerId survivor(CustomerId customer) {
        return survivors(List.of(customer)).getOrDefault(customer, customer);
    }

    /** As {@link #survivor}, for many in one statement. */
    public Map<CustomerId, CustomerId> survivors(Collection<CustomerId> customers) {
        var survivors = new HashMap<CustomerId, CustomerId>();
        customers.forEach(customer -> survivors.put(customer, customer));
        if (!customers.isEmpty()) {
            jdbc.sql("select id, merged_into from customer_record where id in (:ids) and merged_into is not null")
                    .param(
                            "ids",
                            customers.stream()
                                    .map(CustomerId::number)
                                    .distinct()
                                    .toList())
                    .query(row -> {
                        survivors.put(CustomerId.of(row.getLong(1)), CustomerId.of(row.getLong(2)));
                    });
        }
        return survivors;
    }

    /** As {@link #of(CustomerId)}, for many in two statements; for one in one. */
    public Map<CustomerId, List<CustomerId>> of(Collection<CustomerId> customers) {
        if (customers.size() == 1) {
            var customer = customers.iterator().next();
            return Map.of(customer, of(customer));
        }
        var survivors = survivors(customers);
        var behind = behind(Set.copyOf(survivors.values()));
        var together = new HashMap<CustomerId, List<CustomerId>>();
        survivors.forEach((customer, survivor) -> {
            var all = new ArrayList<>(List.of(survivor));
            all.addAll(behind.getOrDefault(survivor, List.of()));
            together.put(customer, all);
        });
        return together;
    }

    /** Whether both are the same customer, perhaps by a merge. */
    public boolean areOne(CustomerId one, CustomerId other) {
        return one.equals(other) || survivor(one).equals(survivor(other));
    }

    /** Those behind each of these survivors, in the order of their ids, in one statement; who has nobody is not in it. */
    public Map<CustomerId, List<CustomerId>> behind(Collection<CustomerId> survivors) {
        var behind = new HashMap<CustomerId, List<CustomerId>>();
        if (!survivors.isEmpty()) {
            jdbc.sql("select id, merged_into from customer_record where merged_into in (:ids) order by id")
                    .param("ids", survivors.stream().map(CustomerId::number).toList())
                    .query(row -> {
                        behind.computeIfAbsent(CustomerId.of(row.getLong(2)), survivor -> new ArrayList<>())
                                .add(CustomerId.of(row.getLong(1)));
                    });
        }
        return behind;
    }

    /** As {@link #of}; nobody for an id that is nobody's. */
    List<CustomerId> known(CustomerId customer) {
        return jdbc.sql(OF)
                .param("id", customer.number())
                .query((row, n) -> CustomerId.of(row.getLong(1)))
                .list();
    }
}
