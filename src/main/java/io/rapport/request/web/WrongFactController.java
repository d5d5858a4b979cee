package io.rapport.request.web;

import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.inuse.WrongFact;
import io.rapport.customer.inuse.WrongFacts;
import io.rapport.customer.inuse.WrongRefusals.AlreadySaidWrong;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.WriteRights;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saying, at work on a case, that what is known about its customer is wrong. */
@RestController
@RequestMapping("/api/customers/{id}/facts/{kind}/wrong")
@Tag(name = "Customers")
class WrongFactController {

    private final WrongFacts wrongFacts;
    private final WriteRights rights;
    private final CurrentUser person;

    WrongFactController(WrongFacts wrongFacts, WriteRights rights, CurrentUser person) {
        this.wrongFacts = wrongFacts;
        this.rights = rights;
        this.person = person;
    }

    /**
     * What is wrong.
     *
     * @param request the case that is worked on
     * @param fact the id of the fact that was seen; missing: the one that counts now
     * @param right what is right, as the customer says; missing when nobody knows
     */
    record WrongView(
            @NotBlank @Pattern(regexp = "R-\\d{1,18}", message = "must be a request's id such as R-100001")
                    String request,
            @Nullable @Pattern(regexp = "F-\\d{1,18}", message = "must be a fact's id such as F-100001") String fact,
            @Nullable @Size(min = 1, max = Observation.VALUE_MOST) String right) {

        @Nullable
        FactId seen() {
            return fact == null ? null : new FactId(fact);
        }
    }

    /** It was said; no value is in it. */
    record SaidView(
            String fact, String kind, String source, long ageDays, String request, String saidBy, Instant saidAt) {

        static SaidView of(WrongFact said) {
            return new SaidView(
                    said.fact().value(),
                    said.kind(),
                    said.source(),
                    said.age().toDays(),
                    said.about().value(),
                    said.by(),
                    said.at());
        }
    }

    @Operation(
            summary = "Say that a fact is wrong: it drives no decision until somebody says something newer",
            description =
                    "For whoever sees the fact clear. With `right`, what is right is written as the customer's own"
                            + " word. Said once for each fact: who is slower gets 409 `customer/already-said-wrong`, and"
                            + " `standing` says who was first.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SaidView say(@PathVariable String id, @PathVariable String kind, @Valid @RequestBody WrongView wrong) {
        var customer = new CustomerId(id);
        var reader = Reader.of(person);
        rights.checkSaysWrong(reader, customer, kind);
        try {
            return SaidView.of(wrongFacts.say(
                    customer, kind, wrong.seen(), new RequestId(wrong.request()), reader.user(), wrong.right()));
        } catch (AlreadySaidWrong faster) {
            throw faster.showing(SaidView.of(faster.said()));
        }
    }
}
