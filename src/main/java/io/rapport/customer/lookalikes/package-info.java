/**
 * Who in the store may be the same person as somebody else. A customer who is new, or of whom something changed that
 * tells one person from another, is due to be looked at; looking compares them with those who share a key with them, and
 * never with everybody.
 *
 * <p><b>Promise.</b> Being due is written in the transaction of the change, so nobody is forgotten when a process is
 * killed. Keys are keyed hashes, and go with the customer. Nothing is decided here.
 *
 * <p><b>Front door.</b> {@link io.rapport.customer.lookalikes.Lookalikes}.
 */
@NamedInterface("lookalikes")
@NullMarked
package io.rapport.customer.lookalikes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
