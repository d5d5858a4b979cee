/**
 * Events that came before the request they are about, at rest: sealed, until the request comes or their time is over. What
 * becomes of them then is the room's.
 */
@NullMarked
package io.rapport.intake.early;

import org.jspecify.annotations.NullMarked;
