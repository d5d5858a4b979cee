/**
 * Models before they run: {@code lint} reads them as a careful colleague would, and says in one line each what is to be
 * mended.
 *
 * <p><b>Promise.</b> A model that passes may be deployed, can be read without its author, and names nothing that is not
 * there.
 *
 * <p><b>Front door.</b> {@link io.rapport.modeling.Lint}.
 */
@ApplicationModule(
        displayName = "Modeling",
        allowedDependencies = {"kernel", "engine", "engine :: model", "sla :: calendar"})
@NullMarked
package io.rapport.modeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
