package io.rapport.customer.retention;

import static java.util.Comparator.comparing;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts that go, and what then counts as the latest. */
@Component
class LatestFacts {

    /** @param kind the kind that records the consent */
    record Consent(CustomerId customer, String kind) {}

    private record Word(Consent consent, Instant at, boolean granted) {}

    private record Source(String kind, String source) {}

    private record Left(long id, String value) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    LatestFacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Consents whose newest word is not that they are granted, and since when. */
    Map<Consent, Instant> withdrawals(Collection<CustomerId> customers, List<String> consents) {
        var newest = new HashMap<Consent, Word>();
        if (!consents.isEmpty()) {
            words(customers, consents).forEach(word -> newest.merge(word.consent(), word, LatestFacts::counts));
        }
        var withdrawn = new HashMap<Consent, Instant>();
        newest.forEach((consent, word) -> {
            if (!word.granted()) {
                withdrawn.put(consent, word.at());
            }
        });
        return withdrawn;
    }

    /** The newer one; of two at the same moment the withdrawal. */
    private static Word counts(Word one, Word other) {
        return comparing(Word::at).thenComparing(word -> !word.granted()).compare(one, other) < 0 ? other : one;
    }

    private List<Word> words(Collection<CustomerId> customers, List<String> consents) {
        return jdbc.sql(
                        """
                        select f.customer_id, f.kind, f.observed_at, f.value_text
                        from customer_fact_latest l join customer_fact f on f.id = l.fact_id
                        where l.customer_id in (:customers) and l.kind in (:consents)""")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .param("consents", consents)
                .query((row, n) -> {
                    var customer = CustomerId.of(row.getLong(1));
                    return new Word(
                            new Consent(customer, row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            vault.open(customer, row.getString(4))
                                    .filter(FactCatalogue.GRANTED::equals)
                                    .isPresent());
                })
                .list();
    }

    void remove(long customer, List<Long> facts) {
        var pointing = jdbc.sql(
                        "select kind, source from customer_fact_latest where customer_id = :customer and fact_id in (:facts)")
                .param("customer", customer)
                .param("facts", facts)
                .query((row, n) -> new Source(row.getString(1), row.getString(2)))
                .list();
        jdbc.sql("delete from customer_fact_latest where customer_id = :customer and fact_id in (:facts)")
                .param("customer", customer)
                .param("facts", facts)
                .update();
        jdbc.sql("delete from customer_fact where customer_id = :customer and id in (:facts)")
                .param("customer", customer)
                .param("facts", facts)
                .update();
        pointing.forEach(source -> pointToWhatIsLeft(customer, source));
        jdbc.sql(
                        """
                        update customer_summary set
                        facts = (select count(*) from customer_fact_latest where customer_id = :customer)
                        where customer_id = :customer""")
                .param("customer", customer)
                .update();
    }

    /** As when it was written: the newest counts, of two at the same instant the larger value. */
    private void pointToWhatIsLeft(long customer, Source source) {
        var id = CustomerId.of(customer);
        jdbc
                .sql(
                        """
                        select f.id, f.value_text from customer_fact f
                        where f.customer_id = :customer and f.kind = :kind and f.source = :source
                        and f.observed_at = (select max(n.observed_at) from customer_fact n
                            where n.customer_id = :customer and n.kind = :kind and n.source = :source)""")
                .param("customer", customer)
                .param("kind", source.kind())
                .param("source", source.source())
                .query((row, n) -> new Left(
                        row.getLong(1), vault.open(id, row.getString(2)).orElse("")))
                .list()
                .stream()
                .max(comparing(Left::value))
                .ifPresent(left -> jdbc.sql(
                                """
                                insert into customer_fact_latest (customer_id, kind, source, observed_at, fingerprint, fact_id)
                                select customer_id, kind, source, observed_at, fingerprint, id from customer_fact
                                where id = :fact""")
                        .param("fact", left.id())
                        .update());
    }
}
