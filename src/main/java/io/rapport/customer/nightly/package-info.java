/**
 * The night: a run that deletes what is past its period, once with several nodes, and goes on where it was cut off; and
 * its reports.
 */
@NullMarked
package io.rapport.customer.nightly;

import org.jspecify.annotations.NullMarked;
