/** The words and the steps of {@code service-request.bpmn}. */
@NamedInterface("process")
@NullMarked
package io.rapport.request.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
