package io.rapport.approval.web;

import io.rapport.approval.Approval;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.customer.reading.Withheld;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The exceptions that were asked for, with who decided, why and by which rule. */
@RestController
@RequestMapping("/api/approvals")
@Tag(name = "Exceptions")
class ApprovalController {

    private final Approvals approvals;
    private final Members members;
    private final CustomerReader reading;
    private final CurrentUser person;

    ApprovalController(Approvals approvals, Members members, CustomerReader reading, CurrentUser person) {
        this.approvals = approvals;
        this.members = members;
        this.reading = reading;
        this.person = person;
    }

    /**
     * What a client sees. Reasons are words about a customer: masked or left out where {@code withheld} says so.
     *
     * @param until the later moment of a changed deadline; left out where none was asked for
     */
    record ApprovalView(
            String id,
            String customer,
            String request,
            String kind,
            BigDecimal amount,
            String currency,
            BigDecimal cumulative90Days,
            String tier,
            @Nullable String reason,
            @Nullable Instant until,
            String askedBy,
            Instant askedAt,
            String standing,
            @Nullable Instant settledAt,
            @Nullable RouteView decidedBy,
            List<DecisionView> decisions,
            List<Withheld> withheld) {

        /** @param customer who stands for the one it was asked for; @param words the reason, then the rationale of each decision */
        static ApprovalView of(Approval approval, CustomerId customer, List<Shown> words) {
            var wish = approval.wish();
            return new ApprovalView(
                    approval.id().value(),
                    customer.value(),
                    wish.request().value(),
                    wish.kind().code(),
                    wish.amount().amount(),
                    wish.amount().currency().getCurrencyCode(),
                    approval.cumulative(),
                    wish.tier().code(),
                    words.get(0).text(),
                    wish.until(),
                    wish.askedBy(),
                    approval.askedAt(),
                    approval.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    approval.settledAt(),
                    RouteView.of(approval),
                    IntStream.range(0, approval.decisions().size())
                            .mapToObj(i -> DecisionView.of(approval.decisions().get(i), words.get(i + 1)))
                            .toList(),
                    Withheld.of(words.stream()));
        }
    }

    /** One person's answer. */
    record DecisionView(String by, String verdict, @Nullable String rationale, Instant at) {
        static DecisionView of(Approval.Decision said, Shown rationale) {
            return new DecisionView(said.by(), said.verdict(), rationale.text(), said.at());
        }
    }

    /** Who has to decide, and the rule that says so. */
    record RouteView(String approvers, String reason, String rule, int version) {
        static @Nullable RouteView of(Approval approval) {
            var route = approval.route();
            return route == null
                    ? null
                    : new RouteView(route.approvers().code(), route.reason(), route.rule(), route.version());
        }
    }

    @Operation(summary = "List the exceptions that were asked for, newest first; of all customers or of one")
    @GetMapping
    Page<ApprovalView> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = approvals.list(customer == null ? null : new CustomerId(customer), limit, after);
        return new Page<>(shown(page.items()), page.next());
    }

    /** Where a wish stands, without a word about the customer. */
    record StandingView(String id, String request, String standing, @Nullable String approvers) {
        static StandingView of(Approval approval) {
            var route = approval.route();
            return new StandingView(
                    approval.id().value(),
                    approval.wish().request().value(),
                    approval.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    route == null ? null : route.approvers().code());
        }
    }

    @Operation(summary = "List where the exceptions of a customer stand, newest first, without anybody's words")
    @GetMapping("/standings")
    Page<StandingView> standings(
            @RequestParam String customer,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return approvals.list(new CustomerId(customer), limit, after).map(StandingView::of);
    }

    @Operation(summary = "Show one exception: who asked, who decided, why, and by which rule")
    @GetMapping("/{id}")
    ApprovalView show(@PathVariable String id) {
        return shown(List.of(approvals.get(new ApprovalId(id)))).get(0);
    }

    private List<ApprovalView> shown(List<Approval> found) {
        var values = found.stream().flatMap(ApprovalController::values).toList();
        var words = reading.show(Reader.of(person), values);
        var customers = members.survivors(
                found.stream().map(approval -> approval.wish().customer()).toList());
        var views = new ArrayList<ApprovalView>();
        var from = 0;
        for (var approval : found) {
            var to = from + 1 + approval.decisions().size();
            var customer = Objects.requireNonNull(customers.get(approval.wish().customer()));
            views.add(ApprovalView.of(approval, customer, words.subList(from, to)));
            from = to;
        }
        return views;
    }

    private static Stream<Personal> values(Approval approval) {
        var customer = approval.wish().customer();
        var reasons = Stream.concat(
                Stream.of(approval.wish().reason()),
                approval.decisions().stream().map(Approval.Decision::rationale));
        return reasons.map(words -> new Personal(customer, "exception-reasons", Sensitivity.CONVERSATION, words));
    }
}
