/**
 * The customer-context store: who the customer is, what is known with its source and age, and what happened.
 *
 * <p><b>Promise.</b> Any order and repetition of the same observations and interactions ends in the same state, and no
 * read counts a history. Names and free text live only here.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.Customers}. What may be known is declared in
 * {@code customer/facts.yaml}.
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"kernel"})
@NullMarked
package io.rapport.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
