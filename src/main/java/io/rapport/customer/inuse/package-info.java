/**
 * How facts fare in use: which ones a decision used and how old they were, which ones a colleague said are wrong, and
 * which ones a journey offered to verify. Ids, codes, numbers and times only; the values stay where they are.
 *
 * <p><b>Promise.</b> A fact is said to be wrong once, by whoever is first. Erasing the customer leaves the count.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.inuse.WrongFacts}, {@link io.rapport.customer.inuse.FactUses} and
 * {@link io.rapport.customer.inuse.VerificationLog}; {@code customer.quality} counts what they wrote.
 */
@NamedInterface("inuse")
@NullMarked
package io.rapport.customer.inuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
