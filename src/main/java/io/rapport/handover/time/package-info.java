/** Until when somebody has to take over what was sent. */
@NullMarked
package io.rapport.handover.time;

import org.jspecify.annotations.NullMarked;
