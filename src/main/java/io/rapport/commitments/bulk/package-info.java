/**
 * Promises that other systems' files tell, by the thousand: what must hold of one, with a database or without, and how
 * they are written. The same as at the front door, and a repeat is the same promise.
 *
 * <p><b>Front door.</b> {@link io.rapport.commitments.bulk.BulkCommitments} writes, {@link
 * io.rapport.commitments.bulk.ToldChecks} looks at one line, {@link io.rapport.commitments.bulk.ToldBefore} at what lines
 * before it said.
 */
@NamedInterface("bulk")
@NullMarked
package io.rapport.commitments.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
