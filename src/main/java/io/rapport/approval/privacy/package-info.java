/** What happens to reasons when their customer is erased, and how older ones were sealed. */
@NullMarked
package io.rapport.approval.privacy;

import org.jspecify.annotations.NullMarked;
