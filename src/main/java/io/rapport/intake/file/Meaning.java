package io.rapport.intake.file;

import io.rapport.customer.likeness.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column of a customer file is. */
public enum Meaning {
    /** The record's number in its system. */
    ID(null),
    GIVEN(Field.GIVEN),
    MIDDLE(Field.GIVEN),
    FAMILY(Field.FAMILY),
    /** Junior, senior, III. */
    SUFFIX(Field.FAMILY),
    /** Given and family name of a person in one column. */
    FULL_NAME(null),
    /** Of a company, a shop or a work. */
    NAME(Field.NAME),
    BIRTH_DATE(Field.BIRTH_DATE),
    BIRTH_YEAR(null),
    BIRTH_MONTH(null),
    BIRTH_DAY(null),
    IDENTIFIER(Field.IDENTIFIER),
    EMAIL(Field.EMAIL),
    PHONE(Field.PHONE),
    STREET(Field.STREET),
    /** All of an address in one column: street, postcode and city. */
    ADDRESS(null),
    HOUSE_NUMBER(Field.HOUSE_NUMBER),
    ADDRESS_LINE(Field.ADDRESS_LINE),
    CITY(Field.CITY),
    POSTCODE(Field.POSTCODE),
    STATE(Field.STATE),
    DETAIL(Field.DETAIL),
    NUMBER(Field.NUMBER),
    /** Known of a customer, such as a preference: not used to find a match, but two of them may contradict. */
    FACT(null),
    /** How the customer is known, in files that are not of customers. */
    CUSTOMER(null),
    /** Whose identifier {@link #CUSTOMER} is, when it is not the file's source. */
    CUSTOMER_SYSTEM(null),
    /** Whose identifier {@link #VALUE} is, in a file of identifiers. */
    SYSTEM(null),
    /** A kind of fact. */
    KIND(null),
    /** Of a fact or an identifier. */
    VALUE(null),
    /** When it was so, or happened. */
    AT(null),
    CHANNEL(null),
    /** {@code inbound} or {@code outbound}. */
    DIRECTION(null),
    SUBJECT(null),
    TEXT(null),
    /** Until when something was promised. */
    DUE(null),
    /** Whose clock {@link #DUE} is on. */
    ZONE(null),
    /** Of this house: who has to keep a promise. */
    TEAM(null),
    /** Who has promised, the house or the customer. */
    BY(null),
    /** What has become of a promise. */
    OUTCOME(null),
    SETTLED_AT(null),
    /** Somebody has looked: a text that reads like a special category is none. */
    CONFIRMED(null),
    /** Left out on purpose, such as a salutation. */
    IGNORE(null);

    private final @Nullable Field field;

    Meaning(@Nullable Field field) {
        this.field = field;
    }

    /** The field a value of this column goes to as it stands; empty when it goes elsewhere or is put together. */
    Optional<Field> field() {
        return Optional.ofNullable(field);
    }

    /** As a mapping spells it: {@code birth-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws BadMapping when there is no such meaning */
    static Meaning of(String code) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadMapping("No column can be '%s'. It can be: %s."
                        .formatted(
                                code, Arrays.stream(values()).map(Meaning::code).collect(Collectors.joining(", ")))));
    }
}
