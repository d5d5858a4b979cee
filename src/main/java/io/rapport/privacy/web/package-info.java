/** Privacy requests over HTTP: opened and read here, worked on in Tasklist. */
@NullMarked
package io.rapport.privacy.web;

import org.jspecify.annotations.NullMarked;
