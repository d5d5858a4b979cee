/**
 * Need to know: who may see what of a customer, for which purpose, and who did. The table {@code
 * dmn/customer/fact-access.dmn} decides; the reads stand in {@code customer_read}.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.needtoknow.NeedToKnow}; surfaces use {@code customer.reading}, which
 * asks it for each value.
 */
@NamedInterface("need-to-know")
@NullMarked
package io.rapport.customer.needtoknow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
