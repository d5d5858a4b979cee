/** The journey of a message to its recipient. */
@NullMarked
package io.rapport.delivery.process;

import org.jspecify.annotations.NullMarked;
