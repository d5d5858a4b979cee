/** What keeps a journey from being deleted under an open request. */
@NullMarked
package io.rapport.request.deletion;

import org.jspecify.annotations.NullMarked;
