/**
 * Which kinds of fact may be kept about a customer, and on what terms: declared once in {@code customer/facts.yaml},
 * checked at start.
 */
@NamedInterface("catalogue")
@NullMarked
package io.rapport.customer.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
