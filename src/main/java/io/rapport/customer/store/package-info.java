/** How customers are kept: plain SQL that runs on H2 and PostgreSQL, and the checks before it. */
@NullMarked
package io.rapport.customer.store;

import org.jspecify.annotations.NullMarked;
