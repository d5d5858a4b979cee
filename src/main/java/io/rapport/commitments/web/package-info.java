/** Commitments over REST, and the page for who leads people. */
@NullMarked
package io.rapport.commitments.web;

import org.jspecify.annotations.NullMarked;
