/**
 * The timeline as people read it: what was said, what became known, what was noted and promised, in one order. A room
 * that keeps something with a place on it offers a {@link io.rapport.customer.chronicle.Chapter}.
 */
@NamedInterface("chronicle")
@NullMarked
package io.rapport.customer.chronicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
