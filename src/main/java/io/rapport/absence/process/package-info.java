/** What becomes of the tasks of somebody who is away. */
@NullMarked
package io.rapport.absence.process;

import org.jspecify.annotations.NullMarked;
