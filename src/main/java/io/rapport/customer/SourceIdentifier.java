package io.rapport.customer;

/**
 * How another system calls a customer. Belongs to one customer at most.
 *
 * @param system the system's name, 1 to {@value #MOST} characters
 * @param value the identifier there, 1 to {@value #MOST} characters, taken literally
 */
public record SourceIdentifier(String system, String value) {

    /** The most characters of either. */
    public static final int MOST = 200;
}
