/** Legal hold: as long as it stands, nothing about the customer is deleted, neither by retention nor by erasure. */
@NamedInterface("hold")
@NullMarked
package io.rapport.customer.hold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
