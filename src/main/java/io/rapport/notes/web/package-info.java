/** Notes over REST. */
@NullMarked
package io.rapport.notes.web;

import org.jspecify.annotations.NullMarked;
