/**
 * Who is away from when to when, and who stands in.
 *
 * <p><b>Promise.</b> A substitute is somebody else, is there at that time and works in the same team; nobody gets a right
 * by standing in. What is assigned to somebody who is away goes to the substitute, or back to the team, when the absence
 * begins and while it lasts; nothing is taken back at its end. For whom and by whom a task was done is kept, for 400
 * days. Why somebody is away is not asked.
 *
 * <p><b>Model.</b> None; decision 0025.
 *
 * <p><b>Front door.</b> {@link io.rapport.absence.Absences}.
 */
@ApplicationModule(
        displayName = "Absence",
        allowedDependencies = {"kernel", "engine", "engine::recurring", "access"})
@NullMarked
package io.rapport.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
