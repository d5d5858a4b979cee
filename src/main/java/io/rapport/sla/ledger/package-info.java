/** Clocks and their ledgers: what happened to each clock, and what it comes to. */
@NullMarked
package io.rapport.sla.ledger;

import org.jspecify.annotations.NullMarked;
