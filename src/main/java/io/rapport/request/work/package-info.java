/** The words and the steps of {@code work-request.bpmn}, and of watching over the promise. */
@NamedInterface("work")
@NullMarked
package io.rapport.request.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
