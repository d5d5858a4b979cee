package io.rapport.privacy.web;

import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.export.ExportDocument;
import io.rapport.privacy.export.Exports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The export as JSON, for privacy officers with an open task about the customer; each download is noted. */
@RestController
@RequestMapping("/api/privacy-requests/{id}/export")
@Tag(name = "Privacy requests")
class ExportController {

    private final Exports exports;
    private final CurrentUser person;

    ExportController(Exports exports, CurrentUser person) {
        this.exports = exports;
        this.person = person;
    }

    @Operation(summary = "Download everything that was held about the customer, as JSON; noted in the read log")
    @GetMapping
    ResponseEntity<ExportDocument> download(@PathVariable String id) {
        var request = new PrivacyRequestId(id);
        var file = ContentDisposition.attachment().filename(request + ".json").build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(exports.read(Reader.of(person), request));
    }
}
