/** The journeys on which work and relations go from people to people, and the tasks in them. */
@NullMarked
package io.rapport.handover.process;

import org.jspecify.annotations.NullMarked;
