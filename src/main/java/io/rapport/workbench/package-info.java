/**
 * What people see in Tasklist: the lists of work each role starts from. The panel beside the forms and the styles are
 * static files of the webapps, under {@code META-INF/resources/webjars/camunda/app}.
 *
 * <p><b>Promise.</b> Every list opens with the work that matters first, and only with work the person may do or must
 * know of.
 *
 * <p><b>Front door.</b> None; it speaks to the engine only.
 */
@ApplicationModule(
        displayName = "Workbench",
        allowedDependencies = {"kernel", "engine", "access"})
@NullMarked
package io.rapport.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
