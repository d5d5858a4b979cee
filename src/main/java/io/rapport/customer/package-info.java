/**
 * The customer-context store: who the customer is, what is known with its source and age, and what happened.
 *
 * <p><b>Promise.</b> Any order and repetition of the same observations and interactions ends in the same state, and no
 * read counts a history. Names and free text live only here. Nobody sees more than the work needs, and who saw what is
 * noted.
 *
 * <p><b>Models.</b> {@code dmn/customer/fact-access.dmn}, {@code dmn/customer/retention.dmn}, {@code
 * dmn/customer/survivorship.dmn}, {@code dmn/customer/restricted-use.dmn}, {@code dmn/customer/fact-quality.dmn}, {@code
 * dmn/customer/fact-use.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.Customers} for what writes and decides; {@code
 * customer.reading} for whatever shows a customer to somebody. What may be known is declared in
 * {@code customer/facts.yaml}; for how long, in the retention table.
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::asking",
            "engine::history",
            "engine::recurring",
            "engine::remembered",
            "access"
        })
@NullMarked
package io.rapport.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
