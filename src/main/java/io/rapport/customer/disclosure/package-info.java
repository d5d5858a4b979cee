/**
 * Disclosure: whoever asks for their data gets a copy of all of it. A room that keeps something about a customer, which
 * is neither a fact nor on the timeline, offers it as {@link io.rapport.customer.disclosure.DisclosedItems}.
 */
@NamedInterface("disclosure")
@NullMarked
package io.rapport.customer.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
