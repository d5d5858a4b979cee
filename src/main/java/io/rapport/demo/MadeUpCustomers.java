package io.rapport.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;

/** Customers put together by chance: the same seed and day give the same customers. */
final class MadeUpCustomers {

    private static final List<String> FIRST = List.of(
            "Amber", "Birch", "Cobalt", "Dune", "Ember", "Fjord", "Granite", "Harbour", "Indigo", "Juniper", "Kestrel");
    private static final List<String> TRADE = List.of("Logistics", "Foods", "Printing", "Tools", "Clinics", "Hotels");
    private static final List<String> CHANNELS = List.of("email", "email", "phone", "chat", "web");

    /**
     * Somebody who does not exist.
     *
     * @param number how the made-up CRM calls the customer
     * @param daysAsCustomer counted back from the day the company is made
     * @param facts kind of fact to its value
     */
    record MadeUp(String number, String name, Portrait portrait, int daysAsCustomer, Map<String, String> facts) {

        String channel() {
            return facts.getOrDefault("preferred-channel", "email");
        }
    }

    private final Random random;
    private final Map<Place, Faker> fakers = new EnumMap<>(Place.class);
    private final List<String> businesses = new ArrayList<>();
    /** So many large businesses have a contract for service around the clock. */
    private int aroundTheClock = 2;

    private MadeUpCustomers(long seed) {
        random = new Random(seed);
        // 'Sample' in each name, so that no firm that exists is meant
        FIRST.forEach(first -> TRADE.forEach(trade -> businesses.add(first + " Sample " + trade)));
        Collections.shuffle(businesses, random);
    }

    /** The customers in an order that mixes the portraits. */
    static List<MadeUp> from(long seed, LocalDate today) {
        return new MadeUpCustomers(seed).all(today);
    }

    private List<MadeUp> all(LocalDate today) {
        var portraits = new ArrayList<Portrait>();
        for (var portrait : Portrait.values()) {
            portraits.addAll(Collections.nCopies(portrait.howMany(), portrait));
        }
        Collections.shuffle(portraits, random);
        var customers = new ArrayList<MadeUp>();
        for (var portrait : portraits) {
            customers.add(customer(10_001 + customers.size(), portrait, today));
        }
        return List.copyOf(customers);
    }

    private MadeUp customer(int number, Portrait portrait, LocalDate today) {
        var place = Place.any(random);
        var name = portrait.isBusiness() ? businesses.remove(0) : person(place);
        var days = portrait.daysAsCustomer(random);
        var facts = new LinkedHashMap<String, String>();
        var value = portrait.annualValue(random);
        if (value != null) {
            facts.put("annual-value", value);
        }
        facts.put("customer-since", today.minusDays(days).toString());
        facts.put("churn-risk", portrait.churnRisk(random));
        facts.put("contract", portrait.contract(random));
        if (portrait == Portrait.LARGE_BUSINESS && "premium".equals(facts.get("contract")) && aroundTheClock > 0) {
            aroundTheClock--;
            facts.put("contract-hours", "always");
        }
        facts.put("email", address(name, number));
        facts.put("phone", place.telephone(random));
        facts.put("city", place.city());
        facts.put("language", place.locale().toLanguageTag());
        facts.put("preferred-channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
        return new MadeUp("CRM-" + number, name, portrait, days, facts);
    }

    private String person(Place place) {
        var name = fakers.computeIfAbsent(place, p -> new Faker(p.locale(), random))
                .name();
        return name.firstName() + " " + name.lastName();
    }

    /** At a domain that is reserved for examples; the number keeps two of one name apart. */
    private static String address(String name, int number) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z ]", "")
                .toLowerCase(Locale.ROOT);
        return plain.strip().replaceAll(" +", ".") + "." + number + "@example.com";
    }
}
