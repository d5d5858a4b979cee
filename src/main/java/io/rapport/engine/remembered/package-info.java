/** Answers of decision tables that are asked for each value that is shown: kept for as long as their table stands. */
@NamedInterface("remembered")
@NullMarked
package io.rapport.engine.remembered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
