/** All clocks of all cases as they stand, and how that went over time: for boards and for whoever looks ahead. Reads only. */
@NamedInterface("standing")
@NullMarked
package io.rapport.sla.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
