/** The words and the steps of the privacy journeys. */
@NullMarked
package io.rapport.privacy.process;

import org.jspecify.annotations.NullMarked;
