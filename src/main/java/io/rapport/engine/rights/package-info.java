/** Who may touch a task, and until when. */
@NullMarked
package io.rapport.engine.rights;

import org.jspecify.annotations.NullMarked;
