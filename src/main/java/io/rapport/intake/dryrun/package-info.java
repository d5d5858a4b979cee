/**
 * What an import of customer files would do, before anything is imported: who is in them more than once, what
 * contradicts, which lines would be refused and which values left out.
 *
 * <p><b>Front door.</b> {@link io.rapport.intake.dryrun.DryRun}.
 */
@NamedInterface("dry-run")
@NullMarked
package io.rapport.intake.dryrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
