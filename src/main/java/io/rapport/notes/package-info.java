/**
 * Notes: what people write about a customer in words, by category, so that the next one need not ask again.
 *
 * <p><b>Promise.</b> A note is kept only where the table of its category allows it, for as long as it says, and under the
 * customer's key; nobody reads or writes one who may not see such a thing in the clear; of two who change one at once, the
 * slower sees what the other wrote.
 *
 * <p><b>Model.</b> {@code dmn/notes/note-rules.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.notes.Notes} to write, {@link io.rapport.notes.NoteReader} to show.
 */
@ApplicationModule(
        displayName = "Notes",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::remembered",
            "access",
            "customer",
            "customer::acquaintance",
            "customer::catalogue",
            "customer::chronicle",
            "customer::disclosure",
            "customer::erasure",
            "customer::hold",
            "customer::identity",
            "customer::need-to-know",
            "customer::reading",
            "customer::restriction",
            "customer::retention",
            "customer::vault",
            "escalation::pack"
        })
@NullMarked
package io.rapport.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
