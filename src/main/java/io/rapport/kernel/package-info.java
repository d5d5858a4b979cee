/**
 * Words everyone shares: ids, codes, {@link io.rapport.kernel.Money}, pages, and the way a refusal explains itself.
 *
 * <p><b>Promise.</b> Nothing here knows a customer, a process or a database.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package io.rapport.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
