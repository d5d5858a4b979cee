/** Rows of files, whatever their delimiter, packing and encoding. */
@NamedInterface("rows")
@NullMarked
package io.rapport.intake.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
