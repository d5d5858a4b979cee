/** The board over HTTP: the page, its data, and the stream of what happens. */
@NullMarked
package io.rapport.board.web;

import org.jspecify.annotations.NullMarked;
