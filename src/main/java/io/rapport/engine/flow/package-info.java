/** How a process flows, read from its XML: what follows on what without a wait, and how much of it at once. */
@NullMarked
package io.rapport.engine.flow;

import org.jspecify.annotations.NullMarked;
