/** What free text about customers must be, and the words it is looked through for. */
@NamedInterface("words")
@NullMarked
package io.rapport.notes.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
