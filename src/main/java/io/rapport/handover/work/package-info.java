/** Open work, whoever keeps it. */
@NullMarked
package io.rapport.handover.work;

import org.jspecify.annotations.NullMarked;
