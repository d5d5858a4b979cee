/** The right to restriction (GDPR Art. 18): placed, reviewed, and lifted after the customer was told. */
@NullMarked
package io.rapport.privacy.restriction;

import org.jspecify.annotations.NullMarked;
