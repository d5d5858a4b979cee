/**
 * What customer, ticket and finance systems send, in the shape such systems have it, and what we make of it. A system that
 * cannot send these shapes is translated on its own side, or by its integration platform.
 */
@NullMarked
package io.rapport.intake.adapter;

import org.jspecify.annotations.NullMarked;
