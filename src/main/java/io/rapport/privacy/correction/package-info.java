/** The right to rectification. */
@NullMarked
package io.rapport.privacy.correction;

import org.jspecify.annotations.NullMarked;
