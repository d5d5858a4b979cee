/**
 * Writes many lines about many customers at once: few statements, whatever the number of lines, and the same state
 * afterwards as if each had come through {@link io.rapport.customer.Customers}.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.bulk.BulkCustomers}.
 */
@NamedInterface("bulk")
@NullMarked
package io.rapport.customer.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
