package io.rapport.customer.retention;

import static java.util.Comparator.comparing;

import io.rapport.customer.identity.Members;
import io.rapport.customer.retention.Cases.CustomerCase;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which customers have left, and when: the newest {@code customer-until} says the day, unless they came back with a later
 * {@code customer-since}, and not before their last case was closed.
 */
@Component
public class Relationships {

    static final String SINCE = "customer-since";
    static final String UNTIL = "customer-until";

    private record Word(CustomerId customer, String kind, Instant observedAt, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Members members;
    private final List<Cases> rooms;

    Relationships(JdbcClient jdbc, Vault vault, Members members, List<Cases> rooms) {
        this.members = members;
        this.jdbc = jdbc;
        this.vault = vault;
        this.rooms = rooms;
    }

    /**
     * Customer to the moment the relationship ended; who is still with us is not in it. Those who were merged are one
     * person, whose relationship ends once.
     */
    public Map<CustomerId, Instant> ended(Collection<CustomerId> customers) {
        var together = members.of(customers);
        var all = together.values().stream().flatMap(List::stream).distinct().toList();
        var words = words(all);
        var ended = new HashMap<CustomerId, Instant>();
        together.forEach((customer, ids) -> left(of(ids, words)).ifPresent(at -> ended.put(customer, at)));
        if (!ended.isEmpty()) {
            var closed = cases(all).stream().collect(Collectors.groupingBy(CustomerCase::customer));
            ended.keySet().removeIf(customer -> of(together.get(customer), closed).stream()
                    .anyMatch(each -> each.closedAt() == null));
            ended.replaceAll((customer, at) -> of(together.get(customer), closed).stream()
                    .map(CustomerCase::closedAt)
                    .reduce(at, Relationships::later));
        }
        return ended;
    }

    private static <T> List<T> of(List<CustomerId> ids, Map<CustomerId, List<T>> all) {
        return ids.stream()
                .flatMap(id -> all.getOrDefault(id, List.of()).stream())
                .toList();
    }

    List<CustomerCase> cases(Collection<CustomerId> customers) {
        return rooms.stream().flatMap(room -> room.of(customers).stream()).toList();
    }

    private static Optional<Instant> left(List<Word> said) {
        var until = newest(said, UNTIL);
        var since = newest(said, SINCE);
        return until.filter(last -> since.isEmpty() || !since.get().isAfter(last))
                .map(last -> last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<LocalDate> newest(List<Word> said, String kind) {
        return said.stream()
                .filter(word -> word.kind().equals(kind))
                .max(comparing(Word::observedAt).thenComparing(Word::day))
                .map(Word::day);
    }

    private Map<CustomerId, List<Word>> words(Collection<CustomerId> customers) {
        return jdbc
                .sql(
                        """
                        select f.customer_id, f.kind, f.observed_at, f.value_text
                        from customer_fact_latest l join customer_fact f on f.id = l.fact_id
                        where l.customer_id in (:customers) and l.kind in (:kinds)""")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .param("kinds", List.of(SINCE, UNTIL))
                .query((row, n) -> {
                    var customer = CustomerId.of(row.getLong(1));
                    var at = row.getObject(3, OffsetDateTime.class).toInstant();
                    return new Word(
                            customer,
                            row.getString(2),
                            at,
                            LocalDate.parse(
                                    vault.open(customer, row.getString(4)).orElseThrow()));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Word::customer));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
