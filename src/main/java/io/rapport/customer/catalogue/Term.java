package io.rapport.customer.catalogue;

/**
 * A word the catalogue uses: a purpose, a decision or a retention class.
 *
 * @param code as kinds refer to it
 * @param title what it means, for people
 */
public record Term(String code, String title) {}
