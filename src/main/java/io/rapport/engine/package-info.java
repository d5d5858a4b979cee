/**
 * The engine room: how Camunda is set up here, and the few words through which the other rooms speak to it.
 *
 * <p><b>Promise.</b> A process variable is declared, typed and never free text; an expression sees delegates only; a
 * decision is returned with the rule and the version that made it; the injected clock is the engine's clock.
 *
 * <p><b>Front door.</b> {@link io.rapport.engine.Variable}, {@link io.rapport.engine.Decisions}, {@link
 * io.rapport.engine.EngineClock}.
 */
@ApplicationModule(displayName = "Engine room", allowedDependencies = "kernel")
@NullMarked
package io.rapport.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
