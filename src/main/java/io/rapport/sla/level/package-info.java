/** What the tables of this room answer: targets, pauses, and whether a promise gives way to other terms. */
@NullMarked
package io.rapport.sla.level;

import org.jspecify.annotations.NullMarked;
