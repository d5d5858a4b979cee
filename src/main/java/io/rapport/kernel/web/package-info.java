/** How a refusal looks on the wire: {@code application/problem+json}, RFC 9457. */
@NullMarked
package io.rapport.kernel.web;

import org.jspecify.annotations.NullMarked;
