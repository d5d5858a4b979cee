package io.rapport.customer.likeness;

import java.util.Locale;

/** What a column of a customer file can be, as far as it helps to tell one person from another. */
public enum Field {
    /** Given names, with middle names. */
    GIVEN(Kind.PERSON),
    FAMILY(Kind.FAMILY),
    /** Of a company, a shop or a work: not split into given and family name. */
    NAME(Kind.PERSON),
    BIRTH_DATE(Kind.PERSON),
    /** Issued to one person: national identity, social security, tax or passport number. */
    IDENTIFIER(Kind.PERSON),
    EMAIL(Kind.PERSON),
    PHONE(Kind.FAMILY),
    /** Street without number; a number in it is taken out. */
    STREET(Kind.HOME),
    HOUSE_NUMBER(Kind.HOME),
    /** What else the address says: building, flat, district. */
    ADDRESS_LINE(Kind.HOME),
    CITY(Kind.HOME),
    POSTCODE(Kind.HOME),
    STATE(Kind.HOME),
    /** Any other descriptive text, such as authors or a trade. */
    DETAIL(Kind.PERSON),
    /** Any other number, such as a year. */
    NUMBER(Kind.PERSON);

    /** Who shares a value of this field. */
    public enum Kind {
        /** One person alone. */
        PERSON,
        /** A family, wherever it lives. */
        FAMILY,
        /** Everybody in one home; a move changes it. */
        HOME
    }

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** As a person reads it: {@code birth date}. */
    public String words() {
        return switch (this) {
            case GIVEN -> "given name";
            case FAMILY -> "family name";
            case EMAIL -> "e-mail";
            case DETAIL -> "other text";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
