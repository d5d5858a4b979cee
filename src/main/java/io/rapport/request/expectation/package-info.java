/**
 * What is promised on a request when the team has no room: capacity is asked before, and the gap between what is expected
 * and what can be kept is settled by somebody, by name.
 */
@NamedInterface("expectation")
@NullMarked
package io.rapport.request.expectation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
