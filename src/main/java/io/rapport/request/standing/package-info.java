/** All cases that have not ended, at once: for whoever shows many of them. Reads only, ids and codes. */
@NamedInterface("standing")
@NullMarked
package io.rapport.request.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
