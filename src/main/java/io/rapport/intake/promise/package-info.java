/** What a row of a file of promises says. */
@NullMarked
package io.rapport.intake.promise;

import org.jspecify.annotations.NullMarked;
