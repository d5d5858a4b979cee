/** What other rooms say and want to know: who took over whom, whose customer was erased, who is away from now on. */
@NullMarked
package io.rapport.handover.known;

import org.jspecify.annotations.NullMarked;
