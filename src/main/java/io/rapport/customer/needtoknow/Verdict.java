package io.rapport.customer.needtoknow;

/**
 * What the tables say about one sensitivity.
 *
 * @param role the group of the reader that gives the most
 * @param table id of the decision that said so: {@code factAccess}, or {@code restrictedUse} where a restriction took more
 *     away
 * @param rule id of the rule, in version {@code version} of that table
 * @param reason the rule's reason, in words
 */
public record Verdict(
        Access access, Purpose purpose, String role, String table, String rule, int version, String reason) {}
