/** Who may touch a task, whose it is, and until when. */
@NamedInterface("rights")
@NullMarked
package io.rapport.engine.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
