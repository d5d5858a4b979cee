/** How busy the teams are, over REST. */
@NullMarked
package io.rapport.capacity.web;

import org.jspecify.annotations.NullMarked;
