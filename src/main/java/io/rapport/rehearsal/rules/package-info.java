/** Other rules than those of the house, for one rehearsal: a folder of tables, a file of business calendars. */
@NamedInterface("rules")
@NullMarked
package io.rapport.rehearsal.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
