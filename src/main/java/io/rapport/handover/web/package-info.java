/** Transfers over REST, and the pages on which they are begun and taken over. */
@NullMarked
package io.rapport.handover.web;

import org.jspecify.annotations.NullMarked;
