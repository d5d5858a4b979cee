package io.rapport.customer.matching;

import io.rapport.customer.likeness.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Two companies' customer lists: people who are in both, spelled differently, moved, married, or with fields missing; and
 * those who only look the same: twins, couples, fathers and sons of one name, namesakes.
 */
final class CustomersLike {

    private final Random dice;
    private final Slips slips;
    private final Numbers numbers;
    private final Pool given;
    private final Pool family;
    private final Pool street;
    private final Pool city;
    private int people;

    CustomersLike(long seed) {
        dice = new Random(seed);
        slips = new Slips(dice);
        numbers = new Numbers(dice);
        var faker = new Faker(Locale.GERMAN, new Random(seed));
        given = new Pool(900, 0.8, dice, () -> faker.name().firstName());
        family = new Pool(3500, 0.7, dice, () -> faker.name().lastName());
        street = new Pool(2500, 0.4, dice, () -> faker.address().streetName());
        city = new Pool(500, 0.7, dice, () -> faker.address().city());
    }

    /** @param households homes with one to four people; half of the people are customers of both companies */
    Labelled lists(int households, boolean birthDates) {
        var first = new Labelled();
        var second = new Labelled();
        for (int home = 0; home < households; home++) {
            for (var member : household()) {
                if (!birthDates) {
                    member.remove(Field.BIRTH_DATE);
                }
                boolean both = dice.nextInt(100) < 50;
                if (both || dice.nextBoolean()) {
                    first.add(hidden(member), people, 0);
                    // some are twice in the first list already
                    if (dice.nextInt(100) < 3) {
                        first.add(spoilt(member), people, 0);
                    }
                }
                if (both || dice.nextBoolean()) {
                    second.add(hidden(spoilt(member)), people, 1);
                }
                people++;
            }
        }
        for (int i = 0; i < second.people.size(); i++) {
            first.put(second.people.get(i), second.whose.get(i), 1);
        }
        return first;
    }

    private List<Map<Field, String>> household() {
        var one = person();
        int kind = dice.nextInt(100);
        if (kind < 4) {
            return List.of(one, twin(one));
        }
        if (kind < 8) {
            return List.of(one, sonOfHisName(one));
        }
        if (kind < 28) {
            return List.of(one, livingWith(one));
        }
        return kind < 40 ? List.of(one, livingWith(one), livingWith(one), livingWith(one)) : List.of(one);
    }

    private Map<Field, String> person() {
        var of = new EnumMap<Field, String>(Field.class);
        of.put(Field.GIVEN, given.any());
        of.put(Field.FAMILY, family.any());
        of.put(Field.BIRTH_DATE, numbers.birth(1935, 70));
        of.put(Field.PHONE, numbers.phone());
        of.put(Field.EMAIL, email(of));
        home(of);
        return of;
    }

    private void home(Map<Field, String> of) {
        var town = city.any();
        of.put(Field.STREET, street.any());
        of.put(Field.HOUSE_NUMBER, String.valueOf(1 + dice.nextInt(150)));
        of.put(Field.CITY, town);
        of.put(Field.POSTCODE, "%05d".formatted(1000 + city.indexOf(town) * 190 + dice.nextInt(9)));
    }

    private Map<Field, String> livingWith(Map<Field, String> one) {
        var other = new EnumMap<>(one);
        do {
            other.put(Field.GIVEN, given.any());
        } while (other.get(Field.GIVEN).equals(one.get(Field.GIVEN)));
        other.put(Field.BIRTH_DATE, numbers.birth(1935, 70));
        if (dice.nextBoolean()) {
            other.put(Field.PHONE, numbers.phone());
        }
        if (dice.nextInt(10) > 0) {
            other.put(Field.EMAIL, email(other));
        }
        return other;
    }

    private Map<Field, String> twin(Map<Field, String> one) {
        var twin = livingWith(one);
        twin.put(Field.BIRTH_DATE, one.get(Field.BIRTH_DATE));
        return twin;
    }

    private Map<Field, String> sonOfHisName(Map<Field, String> father) {
        var son = livingWith(father);
        son.put(Field.GIVEN, father.get(Field.GIVEN));
        son.put(
                Field.BIRTH_DATE,
                numbers.birth(Integer.parseInt(father.get(Field.BIRTH_DATE).substring(0, 4)) + 20, 15));
        son.put(Field.EMAIL, email(son));
        return son;
    }

    /** What the other company has: a person changes, and so does a spelling. */
    private Map<Field, String> spoilt(Map<Field, String> person) {
        var of = new EnumMap<>(person);
        if (chance(10)) {
            home(of);
        }
        if (chance(4)) {
            of.put(Field.FAMILY, chance(50) ? family.any() : of.get(Field.FAMILY) + "-" + family.any());
        }
        if (chance(15)) {
            of.put(Field.EMAIL, email(of));
        }
        if (chance(15)) {
            of.put(Field.PHONE, numbers.phone());
        }
        if (chance(3)) {
            var given = of.get(Field.GIVEN);
            of.put(Field.GIVEN, of.get(Field.FAMILY));
            of.put(Field.FAMILY, given);
        }
        if (chance(3) && of.containsKey(Field.BIRTH_DATE)) {
            var birth = of.get(Field.BIRTH_DATE).split("-");
            of.put(Field.BIRTH_DATE, birth[0] + "-" + birth[2] + "-" + birth[1]);
        }
        if (chance(10)) {
            of.put(Field.STREET, of.get(Field.STREET).replace("straße", "str.").replace("Straße", "Str."));
        }
        for (int slip = dice.nextInt(4); slip > 0; slip--) {
            slips.somewhere(of);
        }
        return of;
    }

    /** Not everything is known of everybody. */
    private Map<Field, String> hidden(Map<Field, String> person) {
        var of = new EnumMap<>(person);
        for (var field : List.of(Field.BIRTH_DATE, Field.PHONE, Field.EMAIL)) {
            if (chance(25)) {
                of.remove(field);
            }
        }
        if (chance(8)) {
            List.of(Field.STREET, Field.HOUSE_NUMBER, Field.CITY, Field.POSTCODE)
                    .forEach(of::remove);
        }
        if (chance(3)) {
            of.put(Field.GIVEN, of.get(Field.GIVEN).substring(0, 1) + ".");
        }
        return of;
    }

    private boolean chance(int inHundred) {
        return dice.nextInt(100) < inHundred;
    }

    private String email(Map<Field, String> of) {
        // a mailbox is one person's, or a household's: no two strangers get the same
        int own = dice.nextInt(100_000);
        var box = chance(60)
                ? of.get(Field.GIVEN).charAt(0) + "." + of.get(Field.FAMILY) + own
                : of.get(Field.GIVEN) + "." + of.get(Field.FAMILY) + own;
        return (box + "@" + List.of("example.com", "example.org", "example.net").get(dice.nextInt(3)))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
