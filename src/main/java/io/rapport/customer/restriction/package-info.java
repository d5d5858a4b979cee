/**
 * Restriction of processing (GDPR Art. 18): what is restricted is kept and not used, except for what Art. 18(2) allows by
 * {@code dmn/customer/restricted-use.dmn}. Codes, ids and times only; it goes when the customer is erased.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.restriction.Restrictions}; whoever uses or shows a customer's data asks
 * it for the {@link io.rapport.customer.restriction.Limits}.
 */
@NamedInterface("restriction")
@NullMarked
package io.rapport.customer.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
