package io.rapport.customer.matching;

import io.rapport.customer.likeness.Field;

/**
 * What is believed before any data is seen: how often a field is the same, near, alike, different (a) in two records of
 * one person, (b) in records of two strangers, (c) in records of two people of one household.
 *
 * <p>(a) follows the error rates in Christen, <i>Data Matching</i> (2012, ch. 3 and 6) and Winkler (1988): nine of ten
 * values agree; addresses less, because people move. (b) is one over the number of common values. (c) is ours: of two
 * people in one home, about 2 in 100 are twins, and as many bear one given name. The data corrects all but (c).
 */
final class Priors {

    private static final int LEVELS = 4;

    private Priors() {}

    static double[] ofOne(Field field) {
        return switch (field) {
            case GIVEN, FAMILY -> shares(0.86, 0.07, 0.03);
            case NAME -> shares(0.70, 0.15, 0.10);
            case BIRTH_DATE, IDENTIFIER -> shares(0.91, 0.06, 0.015);
            case EMAIL -> shares(0.80, 0.06, 0.04);
            case PHONE -> shares(0.80, 0.05, 0.02);
            case STREET, HOUSE_NUMBER, CITY, POSTCODE, ADDRESS_LINE -> shares(0.85, 0.07, 0.03);
            case STATE -> shares(0.95, 0.02, 0.01);
            case DETAIL -> shares(0.60, 0.15, 0.10);
            case NUMBER -> shares(0.85, 0.05, 0.01);
        };
    }

    static double[] ofStrangers(Field field) {
        return switch (field) {
            case GIVEN -> shares(0.004, 0.003, 0.03);
            case FAMILY -> shares(0.002, 0.002, 0.02);
            case NAME -> shares(1e-4, 2e-4, 0.005);
            case BIRTH_DATE -> shares(5e-5, 2e-3, 0.01);
            case IDENTIFIER -> shares(1e-6, 1e-5, 1e-4);
            case EMAIL -> shares(2e-6, 1e-5, 1e-3);
            case PHONE -> shares(5e-6, 5e-5, 5e-4);
            case STREET, ADDRESS_LINE -> shares(0.001, 0.001, 0.02);
            case HOUSE_NUMBER -> shares(0.02, 0.003, 0.1);
            case CITY -> shares(0.01, 0.002, 0.02);
            case POSTCODE -> shares(0.003, 0.01, 0.03);
            case STATE -> shares(0.2, 0.02, 0.01);
            case DETAIL -> shares(0.002, 0.002, 0.02);
            case NUMBER -> shares(0.05, 0.08, 0.01);
        };
    }

    /** @param one as in one person's records @param strangers as in strangers' */
    static double[] ofOneHousehold(Field field, double[] one, double[] strangers) {
        return switch (field) {
            case GIVEN -> shares(0.015, 0.01, 0.06);
            case FAMILY -> shares(0.75, 0.05, 0.03);
            case BIRTH_DATE -> shares(0.02, 0.004, 0.03);
            case IDENTIFIER -> shares(0.002, 0.002, 0.004);
            case EMAIL -> shares(0.15, 0.02, 0.1);
            case PHONE -> shares(0.35, 0.02, 0.02);
            case NAME ->
                shares(Math.max(0.01, strangers[0]), Math.max(0.02, strangers[1]), Math.max(0.05, strangers[2]));
            default -> field.kind() == Field.Kind.HOME ? one : strangers;
        };
    }

    private static double[] shares(double same, double near, double alike) {
        var shares = new double[LEVELS];
        shares[0] = same;
        shares[1] = near;
        shares[2] = alike;
        shares[3] = 1 - same - near - alike;
        return shares;
    }
}
