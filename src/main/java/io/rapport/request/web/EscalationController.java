package io.rapport.request.web;

import io.rapport.engine.CurrentUser;
import io.rapport.escalation.Escalation;
import io.rapport.escalation.EscalationReason;
import io.rapport.escalation.Escalations;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals.FieldRefused;
import io.rapport.request.handing.RequestEscalations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests that go up: who asked, who answers at which level, and how it ended. */
@RestController
@RequestMapping("/api/requests/{id}/escalations")
@Tag(name = "Escalations")
class EscalationController {

    /** The house itself says the others. */
    private static final Set<EscalationReason> BY_PEOPLE =
            EnumSet.of(EscalationReason.CUSTOMER, EscalationReason.AGENT);

    private static final int WORDS_LEAST = 3;
    private static final int WORDS_MOST = 4000;

    private final Escalations escalations;
    private final RequestEscalations asking;
    private final OwnRequests own;
    private final CurrentUser person;

    EscalationController(Escalations escalations, RequestEscalations asking, OwnRequests own, CurrentUser person) {
        this.escalations = escalations;
        this.asking = asking;
        this.own = own;
        this.person = person;
    }

    /** @param by null for the house */
    record AskView(String reason, String clocks, @Nullable String by, Instant at) {}

    record LevelView(
            long level,
            String group,
            @Nullable String owner,
            @Nullable String ownerFor,
            String rule,
            String handOver,
            Instant askedAt,
            Instant acknowledgeBy,
            @Nullable String did,
            @Nullable String by,
            @Nullable Instant at) {
        static LevelView of(Escalation.Level level) {
            return new LevelView(
                    level.level(),
                    level.group(),
                    level.owner(),
                    level.ownerFor(),
                    level.rule(),
                    level.handOver().value(),
                    level.askedAt(),
                    level.acknowledgeBy(),
                    level.did(),
                    level.by(),
                    level.at());
        }
    }

    /** Ids, codes and times; what people wrote stands on the customer's timeline. */
    record EscalationView(
            String id,
            String reason,
            String state,
            long level,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant closedAt,
            List<AskView> asks,
            List<LevelView> levels) {
        static EscalationView of(Escalation of) {
            return new EscalationView(
                    of.id().value(),
                    of.reason().code(),
                    of.state().code(),
                    of.level(),
                    of.owner(),
                    of.openedAt(),
                    of.closedAt(),
                    of.asks().stream()
                            .map(ask -> new AskView(ask.reason().code(), ask.clocks(), ask.by(), ask.at()))
                            .toList(),
                    of.levels().stream().map(LevelView::of).toList());
        }
    }

    /**
     * @param reason customer or agent
     * @param words what the customer said, or why; goes on the customer's timeline
     */
    record Wanted(@NotBlank String reason, @NotBlank @Size(min = WORDS_LEAST, max = WORDS_MOST) String words) {}

    /** @param joined whether somebody looks at the request already */
    record AnswerView(String escalation, boolean joined) {}

    @Operation(summary = "List the escalations of a request, with who was asked at which level")
    @GetMapping
    List<EscalationView> list(@PathVariable String id) {
        return escalations.of(new RequestId(id)).stream()
                .map(EscalationView::of)
                .toList();
    }

    @Operation(
            summary = "Ask for more attention: because the customer does, or who works on it",
            description = "Who asks while one is open joins it; nobody is asked twice.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    AnswerView ask(@PathVariable String id, @Valid @RequestBody Wanted wanted) {
        var request = own.checked(id);
        var reason = EscalationReason.of(wanted.reason());
        if (!BY_PEOPLE.contains(reason)) {
            throw new FieldRefused("reason", "'reason' is '%s'; use customer or agent.".formatted(wanted.reason()));
        }
        var answer = asking.ask(request, reason, "", person.id(), wanted.words().strip());
        return new AnswerView(answer.id().value(), !answer.isNew());
    }
}
