/** How long the journey of a privacy request stays: what to do instead of deleting it, and whose it is. */
@NullMarked
package io.rapport.privacy.deletion;

import org.jspecify.annotations.NullMarked;
