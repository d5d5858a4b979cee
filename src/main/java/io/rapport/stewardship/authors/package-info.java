/** Who wrote what a question to a steward is about. */
@NullMarked
package io.rapport.stewardship.authors;

import org.jspecify.annotations.NullMarked;
