/**
 * Reading a customer: the one front door of every surface that shows personal values. What comes out is clear, masked or
 * absent, as {@code fact-access.dmn} says for this reader at this moment, and every clear value was noted.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.reading.CustomerReader}.
 */
@NamedInterface("reading")
@NullMarked
package io.rapport.customer.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
