/** The login, the session and the rules of each path. */
@NullMarked
package io.rapport.access.web;

import org.jspecify.annotations.NullMarked;
