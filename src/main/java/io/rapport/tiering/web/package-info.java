/** Tiers over HTTP: {@code /api/customers/{id}/tier}. */
@NullMarked
package io.rapport.tiering.web;

import org.jspecify.annotations.NullMarked;
