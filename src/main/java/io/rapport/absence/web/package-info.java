/** Absences over REST, and the page on which people enter theirs. */
@NullMarked
package io.rapport.absence.web;

import org.jspecify.annotations.NullMarked;
