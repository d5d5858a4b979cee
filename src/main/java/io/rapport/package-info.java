/** Rapport: intimate service on Camunda 7. Each sub-package is a room; {@code package-info} says what it is for. */
@NullMarked
package io.rapport;

import org.jspecify.annotations.NullMarked;
