package io.rapport.intake.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which way in, for whoever connects a system: calls, events or files. Holds nothing about any customer. */
@Controller
class WaysPage {

    private final EventSchemas schemas;
    private final boolean apiDocs;

    WaysPage(EventSchemas schemas, @Value("${springdoc.swagger-ui.enabled:true}") boolean apiDocs) {
        this.schemas = schemas;
        this.apiDocs = apiDocs;
    }

    @GetMapping("/ways")
    String show(Model page) {
        page.addAttribute("types", schemas.list().items());
        page.addAttribute("apiDocs", apiDocs);
        return "ways";
    }
}
