package io.rapport.commitments.web;

import io.rapport.commitments.concentration.KnownByOne;
import io.rapport.commitments.concentration.OpenCommitment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which customers hang on one person; for managers, by ids and counts. */
@RestController
@RequestMapping("/api/customers/known-by-one")
@Tag(name = "Customers")
@Validated
class KnownByOneController {

    static final int MONTHS_MOST = 120;
    static final int PROMISES = 200;

    private final KnownByOne report;

    KnownByOneController(KnownByOne report) {
        this.report = report;
    }

    record PersonView(String person, long customers, long openCommitments) {}

    record People(int months, List<PersonView> items) {}

    /** @param commitmentsGiven by the person; {@code openCommitments} are those the person has to keep */
    record KnownView(
            String customer,
            long conversations,
            long notes,
            long commitmentsGiven,
            long openCommitments,
            Instant last) {}

    record OpenView(String id, String customer, @Nullable String request, Instant dueAt, String zone) {

        static OpenView of(OpenCommitment open) {
            var about = open.about();
            return new OpenView(
                    open.id().value(),
                    open.customer().value(),
                    about == null ? null : about.value(),
                    open.dueAt(),
                    open.zone());
        }
    }

    /** @param open the first {@value #PROMISES} open promises of the person, the overdue first, also to customers whom others know */
    record Hanging(String person, int months, List<KnownView> customers, List<OpenView> open) {}

    @Operation(
            summary = "List the people on whom customers hang: nobody else has talked with them, noted something or has"
                    + " a promise to keep",
            description = "Counts conversations, notes and given commitments of the last months, and all open"
                    + " commitments. Other systems are nobody.")
    @GetMapping
    People people(@RequestParam(defaultValue = "12") @Min(1) @Max(MONTHS_MOST) int months) {
        return new People(
                months,
                report.people(months).stream()
                        .map(each -> new PersonView(each.id(), each.customers(), each.openCommitments()))
                        .toList());
    }

    @Operation(summary = "Show what hangs on one person: customers, by id, and open promises, without words")
    @GetMapping("/{person}")
    Hanging of(@PathVariable String person, @RequestParam(defaultValue = "12") @Min(1) @Max(MONTHS_MOST) int months) {
        return new Hanging(
                person,
                months,
                report.customers(person, months).stream()
                        .map(each -> new KnownView(
                                each.customer().value(),
                                each.conversations(),
                                each.notes(),
                                each.commitmentsGiven(),
                                each.openCommitments(),
                                each.last()))
                        .toList(),
                report.openOf(person, PROMISES).stream().map(OpenView::of).toList());
    }
}
