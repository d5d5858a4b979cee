/** What happens to requests when their customer is erased, and how older ones were sealed. */
@NullMarked
package io.rapport.request.privacy;

import org.jspecify.annotations.NullMarked;
