/** What is done again and again while the application serves: looks, checks and nightly work, each by its own timer. */
@NamedInterface("recurring")
@NullMarked
package io.rapport.engine.recurring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
