/** What goes along when a request is handed over, and what becomes of it. */
@NamedInterface("handing")
@NullMarked
package io.rapport.request.handing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
