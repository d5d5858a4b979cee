/** Verifying facts with the customer beside the work: which one is asked about, and what the customer said. */
@NullMarked
package io.rapport.request.verification;

import org.jspecify.annotations.NullMarked;
