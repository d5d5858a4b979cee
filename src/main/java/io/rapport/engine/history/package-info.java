/**
 * For how long the engine's history of a journey stays: as its model's time to live says, except for the journeys of
 * customers about whom nothing may be deleted.
 */
@NamedInterface("history")
@NullMarked
package io.rapport.engine.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
