/** What happens to packs when their time is over, or their customer is erased. */
@NullMarked
package io.rapport.escalation.privacy;

import org.jspecify.annotations.NullMarked;
