/**
 * What was begun at one of our doors and cannot be half done: erasing, merging, parting. Each is one transaction; when
 * the process ends in the middle, this says afterwards whether it is finished or as if never begun.
 */
@NullMarked
package io.rapport.customer.begun;

import org.jspecify.annotations.NullMarked;
