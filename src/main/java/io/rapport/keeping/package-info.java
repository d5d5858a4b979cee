/**
 * Commands that look after the customer store, on the configured database and without the rest of the application.
 *
 * <p><b>Promise.</b> They can be stopped and run again, and say in a sentence what they did not do.
 *
 * <p><b>Front door.</b> {@link io.rapport.keeping.ProveErasure}, {@link io.rapport.keeping.RotateKeys}.
 */
@ApplicationModule(
        displayName = "Keeping",
        allowedDependencies = {"kernel", "engine", "customer::master", "customer::vault", "customer::proof"})
@NullMarked
package io.rapport.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
