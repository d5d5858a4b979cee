/** What a task's form asks, and that whoever completes the task answers that and nothing else. */
@NullMarked
package io.rapport.engine.form;

import org.jspecify.annotations.NullMarked;
