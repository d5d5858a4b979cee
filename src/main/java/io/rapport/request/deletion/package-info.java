/** How long the journey of a request stays: what to do instead of deleting it, and whose it is. */
@NullMarked
package io.rapport.request.deletion;

import org.jspecify.annotations.NullMarked;
