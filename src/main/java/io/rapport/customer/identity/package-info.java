/**
 * One person, whom several systems know under several customers: merging them, and taking it back.
 *
 * <p><b>Promise.</b> Rows never move: a merged record points at its survivor, every read answers for all members
 * together, and what is written stays with the member who was named. So a merge that is undone leaves everything as if
 * it had never been, and what came in between is with whom it was said of.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.identity.Merges}; who belongs together says {@link
 * io.rapport.customer.identity.Members}.
 */
@NamedInterface("identity")
@NullMarked
package io.rapport.customer.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
