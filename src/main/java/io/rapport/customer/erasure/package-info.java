/** Erasing a customer: the key, the rows, and what other rooms keep about them; the id stays as a tombstone. */
@NamedInterface("erasure")
@NullMarked
package io.rapport.customer.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
