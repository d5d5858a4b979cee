/** Shows that nothing of an erased customer is left: looks into every table, and signs what it found. */
@NamedInterface("proof")
@NullMarked
package io.rapport.customer.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
