/** The right to erasure: what may go, what a law keeps, and how it goes. */
@NullMarked
package io.rapport.privacy.erasure;

import org.jspecify.annotations.NullMarked;
