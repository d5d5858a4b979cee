package io.rapport.customer.matching;

import io.rapport.customer.likeness.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Records as the generator of Febrl makes them (Christen 2005): an original, and duplicates of it with insertions,
 * deletions, substitutions, transpositions, misspellings, missing, new and swapped values.
 */
final class FebrlLike {

    private static final List<Field> FIELDS = List.of(
            Field.GIVEN,
            Field.FAMILY,
            Field.HOUSE_NUMBER,
            Field.STREET,
            Field.ADDRESS_LINE,
            Field.CITY,
            Field.POSTCODE,
            Field.STATE,
            Field.BIRTH_DATE,
            Field.IDENTIFIER);
    /** How often a modification hits each of them, in a hundred. */
    private static final int[] SELECTED = {13, 15, 10, 15, 10, 12, 8, 3, 8, 6};

    private final Random dice;
    private final Slips slips;
    private final Pool given;
    private final Pool family;
    private final Pool street;
    private final Pool city;
    private final Pool line;

    FebrlLike(long seed) {
        dice = new Random(seed);
        slips = new Slips(dice);
        var faker = new Faker(Locale.ENGLISH, new Random(seed));
        given = new Pool(600, 0.8, dice, () -> lower(faker.name().firstName()));
        family = new Pool(2500, 0.7, dice, () -> lower(faker.name().lastName()));
        street = new Pool(1500, 0.4, dice, () -> lower(faker.address().streetName()));
        city = new Pool(700, 0.5, dice, () -> lower(faker.address().cityName()));
        line = new Pool(
                900,
                0.3,
                dice,
                () -> lower(faker.company().buzzword() + " " + faker.address().citySuffix()));
    }

    /** @param atMost duplicates of one original @param inRecord modifications of a duplicate, at most @param inField of one field, at most */
    Labelled file(int originals, int duplicates, int atMost, int inRecord, int inField, boolean two) {
        var file = new Labelled();
        var made = new java.util.ArrayList<Map<Field, String>>();
        for (int i = 0; i < originals; i++) {
            made.add(original());
            file.add(made.get(i), i, 0);
        }
        int person = 0;
        for (int left = duplicates; left > 0; person++) {
            int copies = Math.min(left, 1 + (atMost > 1 ? dice.nextInt(atMost) : 0));
            for (int copy = 0; copy < copies; copy++) {
                file.add(spoilt(made.get(person % originals), inRecord, inField), person % originals, two ? 1 : 0);
            }
            left -= copies;
        }
        return file;
    }

    private Map<Field, String> original() {
        var of = new EnumMap<Field, String>(Field.class);
        var suburb = city.any();
        int place = city.indexOf(suburb);
        put(of, Field.GIVEN, given.any(), 2);
        put(of, Field.FAMILY, family.any(), 1);
        put(of, Field.HOUSE_NUMBER, String.valueOf(1 + (int) (dice.nextDouble() * dice.nextDouble() * 300)), 4);
        put(of, Field.STREET, street.any(), 2);
        put(of, Field.ADDRESS_LINE, line.any(), 40);
        put(of, Field.CITY, suburb, 1);
        put(of, Field.POSTCODE, String.valueOf(2000 + place * 7 % 5000), 0);
        put(
                of,
                Field.STATE,
                List.of("nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt").get(Math.min(place % 11, 7)),
                1);
        put(
                of,
                Field.BIRTH_DATE,
                "%04d%02d%02d".formatted(1900 + dice.nextInt(100), 1 + dice.nextInt(12), 1 + dice.nextInt(28)),
                10);
        put(of, Field.IDENTIFIER, String.valueOf(1_000_000 + dice.nextInt(9_000_000)), 0);
        return of;
    }

    private void put(Map<Field, String> of, Field field, String value, int missing) {
        if (dice.nextInt(100) >= missing) {
            of.put(field, value);
        }
    }

    private Map<Field, String> spoilt(Map<Field, String> original, int inRecord, int inField) {
        var copy = new EnumMap<>(original);
        int[] done = new int[FIELDS.size()];
        for (int left = 1 + dice.nextInt(inRecord); left > 0; ) {
            int at = selected();
            if (done[at]++ < inField) {
                spoil(copy, FIELDS.get(at));
                left--;
            }
        }
        return copy;
    }

    private int selected() {
        int at = dice.nextInt(100);
        for (int i = 0; i < SELECTED.length; i++) {
            at -= SELECTED[i];
            if (at < 0) {
                return i;
            }
        }
        return 0;
    }

    private void spoil(Map<Field, String> of, Field field) {
        var value = of.get(field);
        int how = dice.nextInt(100);
        if (value == null || value.isEmpty() || how < 5) {
            of.put(field, original().getOrDefault(field, ""));
        } else if (how < 13) {
            of.remove(field);
        } else if (how < 21) {
            swap(of, field);
        } else if (how < 27 && Character.isLetter(value.charAt(0))) {
            int at = dice.nextInt(value.length());
            of.put(field, value.substring(0, at) + " " + value.substring(at));
        } else if (how < 47 && Character.isLetter(value.charAt(0))) {
            of.put(field, slips.heard(value));
        } else if (field == Field.BIRTH_DATE) {
            int at = dice.nextInt(8);
            of.put(field, value.substring(0, at) + dice.nextInt(10) + value.substring(at + 1));
        } else {
            of.put(field, slips.typed(value));
        }
    }

    private void swap(Map<Field, String> of, Field field) {
        var other =
                switch (field) {
                    case GIVEN -> Field.FAMILY;
                    case FAMILY -> Field.GIVEN;
                    case STREET -> Field.ADDRESS_LINE;
                    case ADDRESS_LINE -> Field.STREET;
                    case CITY -> Field.POSTCODE;
                    case POSTCODE -> Field.CITY;
                    default -> field;
                };
        var one = of.getOrDefault(field, "");
        of.put(field, of.getOrDefault(other, ""));
        of.put(other, one);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
