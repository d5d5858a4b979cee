package io.rapport.customer.quality;

import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds those who are one and contradict each other. What two customers are known by cannot be compared while it is sealed,
 * each under a key of their own; it is opened for nobody but those who were merged, and only where nothing else has
 * settled whether they agree.
 */
@Component("customerQualityContradictions")
class Contradictions {

    private static final int AT_ONCE = 200;

    private static final String WORDS =
            """
            select coalesce(r.merged_into, r.id) as person_id, l.customer_id, l.kind, l.source, l.observed_at,
                l.fingerprint, f.value_text
            from customer_record r
            join customer_fact_latest l on l.customer_id = r.id
            join customer_fact f on f.id = l.fact_id
            where (r.id in (:people) or r.merged_into in (:people)) and l.kind in (:kinds)""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Contradictions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a member of a person was known by last from one source. */
    private record Word(
            long person, CustomerId member, String kind, String source, Instant at, String fingerprint, String sealed) {

        record Subject(long person, String kind) {}

        Subject subject() {
            return new Subject(person, kind);
        }
    }

    /**
     * @param kinds not empty
     * @param settling sources that speak for the customer
     * @return kind to how many persons have members of whom each is known by one value, and not all by the same, without
     *     the customer having spoken last
     */
    Map<String, Long> of(Collection<FactKind> kinds, Collection<String> settling) {
        var byCode = kinds.stream().collect(Collectors.toMap(FactKind::kind, Function.identity()));
        var found = new HashMap<String, Long>();
        var people = merged(0);
        while (!people.isEmpty()) {
            var words = words(people, byCode.keySet());
            vault.fetch(words.stream().map(Word::member).collect(Collectors.toSet()));
            words.stream().collect(Collectors.groupingBy(Word::subject)).forEach((subject, said) -> {
                if (!isSettled(said, settling) && contradict(byCode.get(subject.kind()), said)) {
                    found.merge(subject.kind(), 1L, Long::sum);
                }
            });
            people = merged(people.get(people.size() - 1));
        }
        return found;
    }

    /** Those who stand for others too, by number. */
    private List<Long> merged(long after) {
        return jdbc.sql("select distinct merged_into from customer_record where merged_into > :after"
                        + " order by merged_into fetch first :most rows only")
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
    }

    private List<Word> words(List<Long> people, Set<String> kinds) {
        return jdbc.sql(WORDS)
                .param("people", people)
                .param("kinds", kinds)
                .query(Contradictions::word)
                .list();
    }

    private static Word word(ResultSet row, int n) throws SQLException {
        return new Word(
                row.getLong("person_id"),
                CustomerId.of(row.getLong("customer_id")),
                row.getString("kind"),
                row.getString("source"),
                row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                row.getString("fingerprint"),
                row.getString("value_text"));
    }

    /** One member alone says something, or is known by several values already, or the customer has spoken last. */
    private static boolean isSettled(List<Word> said, Collection<String> settling) {
        var values = said.stream()
                .collect(Collectors.groupingBy(
                        Word::member, Collectors.mapping(Word::fingerprint, Collectors.toUnmodifiableSet())));
        return values.size() == 1
                || values.values().stream().anyMatch(each -> each.size() > 1)
                || said.stream()
                        .filter(word -> !word.at().isBefore(newest(said).at()))
                        .anyMatch(word -> settling.contains(word.source()));
    }

    private boolean contradict(FactKind kind, List<Word> said) {
        var newest = value(newest(said));
        return said.stream().anyMatch(word -> !kind.agree(newest, value(word)));
    }

    private static Word newest(List<Word> said) {
        return said.stream().max(Comparator.comparing(Word::at)).orElseThrow();
    }

    private String value(Word word) {
        return vault.open(word.member(), word.sealed()).orElseThrow();
    }
}
