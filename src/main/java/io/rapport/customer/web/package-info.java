/** Customers over HTTP: {@code /api/customers}. */
@NullMarked
package io.rapport.customer.web;

import org.jspecify.annotations.NullMarked;
