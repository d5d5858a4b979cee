package io.rapport.notes.web;

import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteGuideline;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form for a new note offers. */
@RestController
@RequestMapping("/api/customers/{id}/note-categories")
@Tag(name = "Customers")
class NoteCategoryController {

    private final NoteGuideline guideline;
    private final CurrentUser person;

    NoteCategoryController(NoteGuideline guideline, CurrentUser person) {
        this.guideline = guideline;
        this.person = person;
    }

    /** @param kept how long a note is kept from its last change on, an ISO 8601 period */
    record CategoryView(String code, String sensitivity, String kept, String reason) {

        static CategoryView of(NoteGuideline.Category category) {
            return new CategoryView(
                    category.code(), category.sensitivity(), category.lifetime().toString(), category.reason());
        }
    }

    /** The categories, in the order of the table. */
    record Categories(List<CategoryView> items) {}

    @Operation(
            summary = "List the categories in which you may note something about this customer now",
            description = "Empty where you may see nothing of the customer. All categories, with what each needs, are"
                    + " on the page `/notes/guideline`.")
    @GetMapping
    Categories list(@PathVariable String id) {
        return new Categories(guideline.offered(Reader.of(person), new CustomerId(id)).stream()
                .map(CategoryView::of)
                .toList());
    }
}
