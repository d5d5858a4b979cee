/** What is promised under load, and why: checked before it is promised, decided by rule or by a person, kept with its numbers. */
@NamedInterface("given")
@NullMarked
package io.rapport.capacity.given;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
