/** Pushing to open boards: one thread for all of them. */
@NullMarked
package io.rapport.board.live;

import org.jspecify.annotations.NullMarked;
