/** Exceptions over HTTP: to be read; they are decided in Tasklist. */
@NullMarked
package io.rapport.approval.web;

import org.jspecify.annotations.NullMarked;
