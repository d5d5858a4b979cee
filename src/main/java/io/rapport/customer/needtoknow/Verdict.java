package io.rapport.customer.needtoknow;

/**
 * What the table says about one sensitivity.
 *
 * @param role the group of the reader that gives the most
 * @param rule id of the rule, in version {@code version} of {@code fact-access.dmn}
 * @param reason the rule's reason, in words
 */
public record Verdict(Access access, Purpose purpose, String role, String rule, int version, String reason) {}
