package io.rapport.stewardship.web;

import io.rapport.customer.identity.MergeId;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Page;
import io.rapport.stewardship.CaseId;
import io.rapport.stewardship.CaseState;
import io.rapport.stewardship.StewardCase;
import io.rapport.stewardship.StewardCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions whether two customers are one: ids, codes and times, and nothing about a person. */
@RestController
@RequestMapping("/api/steward-cases")
@Tag(name = "Customers")
class StewardCaseController {

    private final StewardCases cases;
    private final CurrentUser person;

    StewardCaseController(StewardCases cases, CurrentUser person) {
        this.cases = cases;
        this.person = person;
    }

    /**
     * A case, without the reason of the answer, which is words about a person.
     *
     * @param likeness how fields agree, best first: {@code phone-same,given-near}
     * @param because the same in words
     * @param score probability that they are one person, 0 to 1
     * @param rule of {@code pair-verdict.dmn}, which put it to a steward or merged by itself
     */
    record CaseView(
            String id,
            String one,
            String other,
            String state,
            List<String> likeness,
            String because,
            double score,
            String rule,
            int ruleVersion,
            Instant openedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String merge,
            @Nullable Instant lookAgainAt) {

        static CaseView of(StewardCase found) {
            MergeId merge = found.merge();
            return new CaseView(
                    found.id().value(),
                    found.one().value(),
                    found.other().value(),
                    found.state().code(),
                    List.of(found.likeness().split(",")),
                    found.because(),
                    found.score(),
                    found.answer().rule(),
                    found.answer().version(),
                    found.openedAt(),
                    found.settledAt(),
                    found.settledBy(),
                    merge == null ? null : merge.value(),
                    found.lookAgainAt());
        }
    }

    @Operation(summary = "List steward cases, newest first: whether two customers are one")
    @GetMapping
    Page<CaseView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return cases.list(person.id(), state == null ? null : CaseState.of(state), limit, after)
                .map(CaseView::of);
    }

    @Operation(summary = "Show one steward case")
    @GetMapping("/{id}")
    CaseView show(@PathVariable String id) {
        return CaseView.of(cases.seenBy(person.id(), new CaseId(id)));
    }
}
