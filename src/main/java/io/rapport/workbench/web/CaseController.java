package io.rapport.workbench.web;

import io.rapport.kernel.RequestId;
import io.rapport.workbench.CaseInTasklist;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads from a case's number on a page to its open tasks in Tasklist. */
@RestController
@RequestMapping("/workbench/cases")
class CaseController {

    private final CaseInTasklist tasklist;

    CaseController(CaseInTasklist tasklist) {
        this.tasklist = tasklist;
    }

    @GetMapping("/{request}")
    ResponseEntity<Void> show(@PathVariable String request) {
        return ResponseEntity.status(303)
                .location(URI.create(tasklist.address(new RequestId(request))))
                .build();
    }
}
