/** Whether what is promised in person can be kept by who has to. */
@NullMarked
package io.rapport.commitments.room;

import org.jspecify.annotations.NullMarked;
