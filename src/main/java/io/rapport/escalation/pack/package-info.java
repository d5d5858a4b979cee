/** The context pack: what the next one needs to know, sealed, hashed, and acknowledged by who takes over. */
@NamedInterface("pack")
@NullMarked
package io.rapport.escalation.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
