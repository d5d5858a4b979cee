/** Warning before a promise is missed, by table, and how often such a warning came true; decision 0029. */
@NamedInterface("risk")
@NullMarked
package io.rapport.capacity.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
