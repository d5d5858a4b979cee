/** What a decision may rely on: which fact is in use, how old it is, and whether its sources agree. */
@NamedInterface("freshness")
@NullMarked
package io.rapport.customer.freshness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
