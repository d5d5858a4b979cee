/**
 * How good the data is: a score for each kind of fact, measured once a night by {@code dmn/customer/fact-quality.dmn} in
 * one pass over what is known last; and how facts fared in use, judged by {@code dmn/customer/fact-use.dmn}. Counts only:
 * no value is read for it, and no customer is in it.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.quality.Quality} and {@link
 * io.rapport.customer.quality.QualityInUse}.
 */
@NamedInterface("quality")
@NullMarked
package io.rapport.customer.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
