/** The words and the steps of {@code steward-case.bpmn}. */
@NullMarked
package io.rapport.stewardship.process;

import org.jspecify.annotations.NullMarked;
