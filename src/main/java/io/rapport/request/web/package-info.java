/** Requests over HTTP: to read them, and to say what the customer did. They are worked in Tasklist. */
@NullMarked
package io.rapport.request.web;

import org.jspecify.annotations.NullMarked;
