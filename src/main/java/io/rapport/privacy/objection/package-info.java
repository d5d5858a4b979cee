/** The rights to object and to opt out: the customer's word, which decisions obey. */
@NullMarked
package io.rapport.privacy.objection;

import org.jspecify.annotations.NullMarked;
