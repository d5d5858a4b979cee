/** Words that free text about customers is looked through for. */
@NamedInterface("words")
@NullMarked
package io.rapport.notes.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
