/** Customer files of other systems, CSV and JSON lines: read, recognised, and compared before anything is imported. */
@NamedInterface("file")
@NullMarked
package io.rapport.intake.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
