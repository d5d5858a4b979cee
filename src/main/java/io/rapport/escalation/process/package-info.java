/** The words and the steps of {@code take-over.bpmn} and {@code escalation.bpmn}. */
@NamedInterface("process")
@NullMarked
package io.rapport.escalation.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
