package io.rapport.customer.restriction;

/**
 * What stands against one use.
 *
 * @param effect masked or withheld
 * @param because the restriction that does
 * @param rule of {@code restricted-use.dmn} in version {@code version}
 */
public record Limit(Effect effect, Restriction because, String rule, int version) {}
