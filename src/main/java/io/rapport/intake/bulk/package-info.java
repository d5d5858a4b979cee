/**
 * Imports whole files: customers, identifiers, facts, interactions and promises. In batches, each in a transaction with a
 * bookmark, so that an import that was cut off goes on where it was, and nothing is done twice.
 *
 * <p><b>Front door.</b> {@link io.rapport.intake.bulk.ImportFile} opens a file, {@link io.rapport.intake.bulk.Imports}
 * imports it; {@link io.rapport.intake.bulk.Trial} says without a database what of it would be refused.
 */
@NamedInterface("bulk")
@NullMarked
package io.rapport.intake.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
