/**
 * Who may come in, and what each role may do: one login for pages, {@code /api}, engine REST and the webapps.
 *
 * <p><b>Promise.</b> People and groups are the engine's own; its authorisations hold at every door; what is not
 * opened here is closed.
 *
 * <p><b>Front door.</b> {@link io.rapport.access.Role}.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "engine"})
@NullMarked
package io.rapport.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
