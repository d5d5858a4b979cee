/** What to do instead of deleting the journey of a privacy request. */
@NullMarked
package io.rapport.privacy.deletion;

import org.jspecify.annotations.NullMarked;
