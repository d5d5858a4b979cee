/** Everything that is held about a customer, for the customer: made once, sealed, read under need to know. */
@NullMarked
package io.rapport.privacy.export;

import org.jspecify.annotations.NullMarked;
