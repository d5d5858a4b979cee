/**
 * The live operations board: every open promise by risk, what needs somebody now, and how it went.
 *
 * <p><b>Promise.</b> An alert is on every open board within five seconds, once for each clock and kind, and stays until
 * somebody has put their name to it. No words of customers, and no names of theirs: numbers only. However many promises
 * are open, an answer has a bounded size and comes from a bounded number of statements.
 *
 * <p><b>Front door.</b> The page {@code /board}; decision 0030.
 */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::recurring",
            "access",
            "customer::identity",
            "sla",
            "sla::standing",
            "capacity",
            "capacity::risk",
            "request",
            "request::standing"
        })
@NullMarked
package io.rapport.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
