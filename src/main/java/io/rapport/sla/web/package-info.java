/** The REST door to promises. */
@NullMarked
package io.rapport.sla.web;

import org.jspecify.annotations.NullMarked;
