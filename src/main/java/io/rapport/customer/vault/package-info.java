/**
 * Keys and sealing: each customer has a key, and what is personal is kept only under it. When the key is gone, what
 * was kept under it is unreadable for good.
 */
@NamedInterface("vault")
@NullMarked
package io.rapport.customer.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
