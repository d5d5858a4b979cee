/** Falling back to the standard variant under load, by table, and coming back by itself. */
@NamedInterface("fallback")
@NullMarked
package io.rapport.capacity.fallback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
