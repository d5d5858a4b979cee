/** What keeps a journey from being deleted under an open request. */
@NullMarked
package io.rapport.request.process.deletion;

import org.jspecify.annotations.NullMarked;
