package io.rapport.customer.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings people into the form in which they are compared. Not for several threads at once. */
public final class Normaliser {

    private final Phones phones;
    private final Dates.Order order;
    /** A city or a name stands in many records; each spelling is kept once. */
    private final Map<String, String> words = new HashMap<>();

    /**
     * @param region ISO 3166 code of the country that phone numbers without a country code are of, such as {@code DE}
     * @param order how {@code 03/09/1980} is read
     */
    public Normaliser(String region, Dates.Order order) {
        phones = new Phones(region);
        this.order = order;
    }

    /** What cannot be read as what it should be is left out, and so says nothing. */
    public Profile profile(Person person) {
        var profile = new Profile();
        names(person, profile);
        address(person, profile);
        person.get(Field.BIRTH_DATE).ifPresent(date -> profile.put(Field.BIRTH_DATE, Dates.digits(date, order)));
        person.get(Field.IDENTIFIER).ifPresent(id -> profile.put(Field.IDENTIFIER, Words.code(withoutDecimals(id))));
        person.get(Field.EMAIL).ifPresent(email -> profile.put(Field.EMAIL, email(email)));
        person.get(Field.PHONE).ifPresent(number -> profile.phones(phones.numbers(number)));
        person.get(Field.NUMBER).ifPresent(number -> profile.put(Field.NUMBER, number(number)));
        for (var field : List.of(Field.NAME, Field.DETAIL, Field.CITY, Field.STATE)) {
            person.get(field).ifPresent(text -> profile.put(field, word(Words.plain(text))));
        }
        return profile;
    }

    private void names(Person person, Profile profile) {
        var given = person.get(Field.GIVEN).orElse("");
        var family = person.get(Field.FAMILY).orElse("");
        profile.put(Field.GIVEN, word(String.join(" ", Names.parts(given))));
        profile.put(Field.FAMILY, word(String.join(" ", Names.parts(family))));
        var suffix = Names.generation(family);
        profile.generation(suffix == null ? Names.generation(given) : suffix);
    }

    private void address(Person person, Profile profile) {
        var number = person.get(Field.HOUSE_NUMBER).map(Addresses::number).orElse("");
        person.get(Field.STREET).ifPresent(line -> {
            var street = number.isEmpty()
                    ? Addresses.street(line)
                    : new String[] {Addresses.written(Words.plain(line)), number};
            profile.put(Field.STREET, word(street[0]));
            profile.put(Field.HOUSE_NUMBER, street[1]);
        });
        if (!number.isEmpty()) {
            profile.put(Field.HOUSE_NUMBER, number);
        }
        person.get(Field.ADDRESS_LINE)
                .ifPresent(line -> profile.put(Field.ADDRESS_LINE, word(Addresses.written(Words.plain(line)))));
        person.get(Field.POSTCODE)
                .ifPresent(code -> profile.put(Field.POSTCODE, word(Words.code(withoutDecimals(code)))));
    }

    private static String withoutDecimals(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** Lower case, without what follows a plus in the mailbox: both reach the same person. Null when it is no address. */
    private static @Nullable String email(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.contains(" ")) {
            return null;
        }
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    private static @Nullable String number(String text) {
        try {
            return String.valueOf(Double.parseDouble(text.replaceAll("[^0-9.+-]", "")));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }
}
