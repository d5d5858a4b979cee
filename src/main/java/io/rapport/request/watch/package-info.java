/** What stands in lists and timers, and how it follows the clocks. */
@NullMarked
package io.rapport.request.watch;

import org.jspecify.annotations.NullMarked;
