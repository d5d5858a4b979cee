/** Who is asked next, and until when: what the tables of this room say. */
@NullMarked
package io.rapport.escalation.path;

import org.jspecify.annotations.NullMarked;
