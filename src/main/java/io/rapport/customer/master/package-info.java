/** The master keys, from the environment: what the keys of the customers are wrapped with. */
@NamedInterface("master")
@NullMarked
package io.rapport.customer.master;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
