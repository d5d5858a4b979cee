/** Several questions to the database in one round trip, asked by rooms that do not know each other. */
@NamedInterface("asking")
@NullMarked
package io.rapport.engine.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
