/** What a rehearsal found, as a table for machines and a page for people. */
@NamedInterface("report")
@NullMarked
package io.rapport.rehearsal.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
