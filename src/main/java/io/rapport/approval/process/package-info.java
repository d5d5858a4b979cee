/** The words and the steps of {@code exception-approval.bpmn}. */
@NamedInterface("process")
@NullMarked
package io.rapport.approval.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
