/** Seals what an older database kept in clear: the ground of each room's own migration. */
@NamedInterface("sealing")
@NullMarked
package io.rapport.customer.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
