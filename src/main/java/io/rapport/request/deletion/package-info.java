/** What to do instead of deleting the journey of a request. */
@NullMarked
package io.rapport.request.deletion;

import org.jspecify.annotations.NullMarked;
