package io.rapport.tiering;

/**
 * The rule that answered.
 *
 * @param table the decision's id
 * @param version the deployed version of the table, from 1
 * @param rule the rule's id
 */
public record RuleUsed(String table, int version, String rule) {}
