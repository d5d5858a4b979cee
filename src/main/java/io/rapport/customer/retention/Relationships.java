package io.rapport.customer.retention;

import static java.util.Comparator.comparing;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.identity.Members;
import io.rapport.customer.retention.Cases.CustomerCase;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which customers have left, and when: the newest {@code customer-until} says the day, unless they came back with a later
 * {@code customer-since}, and not before the last sign of life. What follows cannot be undone, and a source may be wrong:
 * signs are that we registered them, what was said, what a source observed (but for what it said in one breath with the end,
 * and for kinds that are no sign), and that a case or promise was closed.
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
    private final FactCatalogue catalogue;

    Relationships(JdbcClient jdbc, Vault vault, Members members, List<Cases> rooms, FactCatalogue catalogue) {
        this.catalogue = catalogue;
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
            var signs = signs(all);
            ended.replaceAll((customer, at) -> Stream.concat(
                            of(together.get(customer), closed).stream().map(CustomerCase::closedAt),
                            of(together.get(customer), signs).stream())
                    .reduce(at, Relationships::later));
        }
        return ended;
    }

    /**
     * Before something goes that may have been the last sign of life of a customer: the sign stays.
     *
     * @param now no sign is later
     */
    public void remember(CustomerId customer, Instant now) {
        var alone = List.of(customer);
        Stream.concat(
                        cases(alone).stream().flatMap(each -> Stream.ofNullable(each.closedAt())),
                        signs(alone).getOrDefault(customer, List.of()).stream())
                .filter(sign -> !sign.isAfter(now))
                .reduce(Relationships::later)
                .ifPresent(sign -> jdbc.sql(
                                """
                                update customer_summary set last_sign_at = :sign
                                where customer_id = :customer and (last_sign_at is null or last_sign_at < :sign)""")
                        .param("customer", customer.number())
                        .param("sign", sign.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private Map<CustomerId, List<Instant>> signs(Collection<CustomerId> customers) {
        var signs = new HashMap<CustomerId, List<Instant>>();
        jdbc.sql(
                        """
                        select c.id, c.registered_at, s.last_sign_at,
                            (select max(i.happened_at) from customer_interaction i where i.customer_id = c.id),
                            (select max(f.observed_at) from customer_fact f
                                where f.customer_id = c.id and f.kind not in (:silent) and not exists
                                (select 1 from customer_fact e where e.customer_id = c.id and e.kind = :until
                                    and e.source = f.source and e.observed_at = f.observed_at))
                        from customer_record c left join customer_summary s on s.customer_id = c.id
                        where c.id in (:customers)""")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .param("until", UNTIL)
                .param(
                        "silent",
                        catalogue.kinds().stream()
                                .filter(kind -> !kind.signOfLife())
                                .map(FactKind::kind)
                                .toList())
                .query(row -> {
                    var of = new ArrayList<Instant>();
                    for (int column = 2; column <= 5; column++) {
                        var at = row.getObject(column, OffsetDateTime.class);
                        if (at != null) {
                            of.add(at.toInstant());
                        }
                    }
                    signs.put(CustomerId.of(row.getLong(1)), of);
                });
        return signs;
    }

    private static <T> List<T> of(List<CustomerId> ids, Map<CustomerId, List<T>> all) {
        return ids.stream()
                .flatMap(id -> all.getOrDefault(id, List.of()).stream())
                .toList();
    }

    List<CustomerCase> cases(Collection<CustomerId> customers) {
        return rooms.stream().flatMap(room -> room.of(customers).stream()).toList();
    }

    private Optional<Instant> left(List<Word> said) {
        var until = newest(said, UNTIL).filter(catalogue.kind(UNTIL)::isPlausible);
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
