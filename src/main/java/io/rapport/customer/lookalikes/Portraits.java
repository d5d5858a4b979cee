package io.rapport.customer.lookalikes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Names;
import io.rapport.customer.likeness.Normaliser;
import io.rapport.customer.likeness.Person;
import io.rapport.customer.likeness.Profile;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers in the form in which they are compared: each record by itself, whoever it was merged with. */
@Component("customerPortraits")
class Portraits {

    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{4,5}\\b");
    private static final Map<String, Field> FIELDS = Map.of(
            TraitsChanged.EMAIL, Field.EMAIL,
            TraitsChanged.CITY, Field.CITY,
            TraitsChanged.BIRTH_DATE, Field.BIRTH_DATE,
            TraitsChanged.VAT_NUMBER, Field.IDENTIFIER);

    private record Told(CustomerId customer, String kind, String value) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final String region;

    /** @param region ISO 3166 code of the country that phone numbers without a country code are of */
    Portraits(JdbcClient jdbc, Vault vault, @Value("${rapport.stewardship.region:DE}") String region) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.region = region;
    }

    /** Two statements, however many; who is not there any more is not in it. */
    Map<CustomerId, Profile> of(Collection<CustomerId> customers) {
        vault.fetch(customers);
        var numbers = customers.stream().map(CustomerId::number).toList();
        var known = facts(numbers);
        var normaliser = new Normaliser(region, Dates.Order.DAY_FIRST);
        var profiles = new HashMap<CustomerId, Profile>();
        jdbc.sql("select id, name_text from customer_record where id in (:customers)")
                .param("customers", numbers)
                .query((row, n) -> told(row.getLong(1), "name", row.getString(2)))
                .list()
                .forEach(name -> profiles.put(
                        name.customer(),
                        normaliser.profile(person(name, known.getOrDefault(name.customer(), List.of())))));
        return profiles;
    }

    /** The newest word of each source, newest first. */
    private Map<CustomerId, List<Told>> facts(List<Long> customers) {
        return jdbc
                .sql(
                        """
                        select f.customer_id, f.kind, f.value_text
                        from customer_fact_latest l join customer_fact f on f.id = l.fact_id
                        where l.customer_id in (:customers) and l.kind in (:kinds)
                        order by f.observed_at desc, f.id desc""")
                .param("customers", customers)
                .param("kinds", TraitsChanged.KINDS)
                .query((row, n) -> told(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(groupingBy(Told::customer));
    }

    private Told told(long number, String kind, String sealed) {
        var customer = CustomerId.of(number);
        return new Told(customer, kind, vault.open(customer, sealed).orElse(""));
    }

    private static Person person(Told name, List<Told> facts) {
        var values = new EnumMap<Field, String>(Field.class);
        var parts = Names.split(name.value());
        values.put(Field.GIVEN, parts[0]);
        values.put(Field.FAMILY, parts[1]);
        facts.stream()
                .filter(fact -> FIELDS.containsKey(fact.kind()))
                .forEach(fact -> values.putIfAbsent(FIELDS.get(fact.kind()), fact.value()));
        // every number somebody has is one by which they may be known
        values.put(
                Field.PHONE,
                facts.stream()
                        .filter(fact -> fact.kind().equals(TraitsChanged.PHONE))
                        .map(Told::value)
                        .collect(joining("; ")));
        facts.stream()
                .filter(fact -> fact.kind().equals(TraitsChanged.ADDRESS))
                .findFirst()
                .ifPresent(address -> address(address.value(), values));
        return new Person(name.customer().value(), values);
    }

    /** {@code Ahornstr. 12, 10115 Berlin}: the street stands before the first comma, the postcode behind it. */
    private static void address(String text, Map<Field, String> values) {
        int comma = text.indexOf(',');
        values.put(Field.STREET, comma < 0 ? text : text.substring(0, comma));
        var postcode = POSTCODE.matcher(comma < 0 ? "" : text.substring(comma));
        if (postcode.find()) {
            values.put(Field.POSTCODE, postcode.group());
        }
    }
}
