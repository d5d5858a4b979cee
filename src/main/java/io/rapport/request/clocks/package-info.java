/** What a lead does to the clocks of a case by hand: let them stand still, let them run on, look at the promise again. */
@NullMarked
package io.rapport.request.clocks;

import org.jspecify.annotations.NullMarked;
