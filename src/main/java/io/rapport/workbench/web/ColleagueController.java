package io.rapport.workbench.web;

import io.rapport.access.DisplayNames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page how a colleague is called; the records keep user ids. */
@RestController
@RequestMapping("/workbench/colleagues")
class ColleagueController {

    private final DisplayNames names;

    ColleagueController(DisplayNames names) {
        this.names = names;
    }

    /** A colleague as the others know them. */
    record ColleagueView(String id, String name) {}

    @GetMapping("/{id}")
    ColleagueView show(@PathVariable("id") String id) {
        return new ColleagueView(id, names.of(id));
    }
}
