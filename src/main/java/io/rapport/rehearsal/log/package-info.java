/** The log of another service desk, and the mapping that says what its columns and states mean. */
@NamedInterface("log")
@NullMarked
package io.rapport.rehearsal.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
