/** What stewards wrote is kept under the customer's key, for as long as it may be. */
@NullMarked
package io.rapport.stewardship.privacy;

import org.jspecify.annotations.NullMarked;
