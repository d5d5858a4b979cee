/** What colleagues of the demo company know and promised in person, as they write it down beside their work. */
@NullMarked
package io.rapport.demo.memory;

import org.jspecify.annotations.NullMarked;
