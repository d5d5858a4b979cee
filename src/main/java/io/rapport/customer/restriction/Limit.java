package io.rapport.customer.restriction;

/**
 * What stands against one use.
 *
 * @param effect masked or withheld
 * @param because the restriction that does
 * @param table id of the decision {@code restricted-use.dmn}
 * @param rule of that table in version {@code version}
 */
public record Limit(Effect effect, Restriction because, String table, String rule, int version) {}
