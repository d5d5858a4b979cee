package io.rapport.notes.web;

import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Note;
import io.rapport.notes.NoteId;
import io.rapport.notes.NoteReader;
import io.rapport.notes.Notes;
import io.rapport.notes.Refusals.ChangedMeanwhile;
import io.rapport.notes.SeenNote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people wrote about a customer, beside the timeline. */
@RestController
@RequestMapping("/api/customers/{id}/notes")
@Tag(name = "Customers")
class NoteController {

    private final Notes notes;
    private final NoteReader reading;
    private final CurrentUser person;

    NoteController(Notes notes, NoteReader reading, CurrentUser person) {
        this.notes = notes;
        this.reading = reading;
        this.person = person;
    }

    /** @param confirmed that the text holds no special category of data, though it may read so */
    record NewNoteView(
            @NotBlank @Size(max = Note.CATEGORY_MOST) String category,
            @NotBlank @Size(max = Note.TEXT_MOST) String text,
            @NotBlank @Size(max = 200) String source,
            @Nullable Boolean confirmed) {

        NewNote note() {
            return new NewNote(category, source, new Words(text, Boolean.TRUE.equals(confirmed)));
        }
    }

    /** @param version of the note that the writer saw */
    record ChangeView(
            @NotNull Integer version, @NotBlank @Size(max = Note.TEXT_MOST) String text, @Nullable Boolean confirmed) {

        Words words() {
            return new Words(text, Boolean.TRUE.equals(confirmed));
        }
    }

    /** What was written, and at which version it is now. */
    record Written(String id, int version) {}

    /** A note; {@code access} says whether its text is clear or masked, {@code why} why. */
    record NoteView(
            String id,
            String category,
            @Nullable String text,
            String access,
            @Nullable String why,
            String source,
            String author,
            Instant writtenAt,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            Instant expiresAt,
            int version,
            @Nullable String confirmedBy,
            boolean mayChange,
            boolean mayDelete) {

        static NoteView of(SeenNote note) {
            return new NoteView(
                    note.id().value(),
                    note.category(),
                    note.text().text(),
                    note.text().access().code(),
                    note.text().why(),
                    note.source(),
                    note.author(),
                    note.writtenAt(),
                    note.changedBy(),
                    note.changedAt(),
                    note.expiresAt(),
                    note.version(),
                    note.confirmedBy(),
                    note.mayChange(),
                    note.mayDelete());
        }
    }

    @Operation(
            summary = "List the notes about a customer, the newest first",
            description = "Notes you may not know of are passed over.")
    @GetMapping
    Page<NoteView> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return reading.list(Reader.of(person), new CustomerId(id), limit, after).map(NoteView::of);
    }

    @Operation(summary = "Show a note")
    @GetMapping("/{note}")
    NoteView show(@PathVariable String id, @PathVariable String note) {
        return NoteView.of(reading.get(Reader.of(person), new CustomerId(id), new NoteId(note)));
    }

    @Operation(
            summary =
                    "Write a note; the table of categories says what may be kept, for how long, and with which consent",
            description =
                    "Categories: relationship, preference, family, health, money; others as the table `noteRules` has"
                            + " them. 422 `notes/special-category-suspected` when the text reads like one of the"
                            + " special categories of GDPR Art. 9: leave that out, or send `confirmed: true` if it is"
                            + " none.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written write(@PathVariable String id, @Valid @RequestBody NewNoteView note) {
        return new Written(
                notes.write(Reader.of(person), new CustomerId(id), note.note()).value(), 1);
    }

    @Operation(
            summary = "Give a note other words; its lifetime begins anew",
            description =
                    "`version` is the one you saw. When somebody changed it since, 409 `notes/changed-meanwhile` shows"
                            + " in `standing` what it says now, who wrote it and when.")
    @PutMapping("/{note}")
    Written change(@PathVariable String id, @PathVariable String note, @Valid @RequestBody ChangeView change) {
        var customer = new CustomerId(id);
        var of = new NoteId(note);
        try {
            return new Written(note, notes.change(Reader.of(person), customer, of, change.version(), change.words()));
        } catch (ChangedMeanwhile conflict) {
            throw showing(conflict, customer, of);
        }
    }

    @Operation(
            summary = "Delete a note: for its author, team leads and privacy officers; not under legal hold",
            description = "`version` is the one you saw; 409 as when it is changed.")
    @DeleteMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, @PathVariable String note, @RequestParam int version) {
        var customer = new CustomerId(id);
        var of = new NoteId(note);
        try {
            notes.delete(Reader.of(person), customer, of, version);
        } catch (ChangedMeanwhile conflict) {
            throw showing(conflict, customer, of);
        }
    }

    private ChangedMeanwhile showing(ChangedMeanwhile conflict, CustomerId customer, NoteId note) {
        return conflict.showing(reading.find(Reader.of(person), customer, note)
                .map(NoteView::of)
                .orElse(null));
    }
}
