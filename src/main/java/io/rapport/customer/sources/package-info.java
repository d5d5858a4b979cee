/** Whether the systems that tell us about customers still do, and how fast. */
@NamedInterface("sources")
@NullMarked
package io.rapport.customer.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
