package io.rapport.request;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.vault.Tombstones;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import io.rapport.sla.PromiseClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests, kept in the database; the journey hears of each change in the same transaction. */
@Service
@Transactional
class RecordedRequests implements Requests {

    private static final Set<RequestState> DONE = Set.of(RequestState.RESOLVED, RequestState.CLOSED);

    private final RequestRecords records;
    private final FactCatalogue catalogue;
    private final Notes notes;
    private final Tombstones tombstones;
    private final PromiseClocks clocks;
    private final CurrentUser person;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedRequests(
            RequestRecords records,
            FactCatalogue catalogue,
            Notes notes,
            Tombstones tombstones,
            PromiseClocks clocks,
            CurrentUser person,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.records = records;
        this.catalogue = catalogue;
        this.tombstones = tombstones;
        this.clocks = clocks;
        this.person = person;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public RequestId open(NewRequest request) {
        catalogue.checkName(request.source());
        return find(request.source(), request.externalId()).orElseGet(() -> opened(request));
    }

    private RequestId opened(NewRequest request) {
        var id = records.insert(request);
        events.publishEvent(new RequestEvent.Opened(id, request.customer(), request.type(), request.channel()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Request get(RequestId id) {
        return records.find(id).orElseThrow(() -> new Refusals.UnknownRequest(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RequestId> find(String source, String externalId) {
        return records.find(source, externalId);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Request> list(Filter filter, int limit, @Nullable String after) {
        var below = after == null
                ? Long.MAX_VALUE
                : Long.parseLong(new RequestId(after).value().substring(2));
        return records.page(filter, BadPage.checked(limit), below);
    }

    @Override
    public void continueWork(RequestId id, @Nullable String said) {
        var request = get(id);
        if (request.state() == RequestState.WAITING) {
            notes.heard(request, Optional.ofNullable(said));
            clocks.replied(id, clock.instant());
            events.publishEvent(new RequestEvent.Continued(id));
        }
    }

    @Override
    public void reopen(RequestId id, @Nullable String said) {
        var request = get(id);
        if (!DONE.contains(request.state()) || request.endedAt() != null) {
            throw request.endedAt() == null
                    ? new Refusals.NotPossibleNow(id, "reopened", request.state())
                    : new Refusals.NotPossibleNow(id, "has ended for good; open a new request.");
        }
        if (tombstones.find(request.customer()).isPresent()) {
            throw new Refusals.NotPossibleNow(id, "is about a customer who was erased; open a new request.");
        }
        notes.heard(request, Optional.ofNullable(said));
        events.publishEvent(new RequestEvent.Reopened(id));
    }

    @Override
    public void confirm(RequestId id) {
        var request = get(id);
        if (request.state() != RequestState.RESOLVED) {
            throw new Refusals.NotPossibleNow(id, "confirmed", request.state());
        }
        events.publishEvent(new RequestEvent.Confirmed(id));
    }

    @Override
    public void withdraw(RequestId id) {
        var request = get(id);
        if (request.endedAt() != null || request.state() == RequestState.CLOSED) {
            throw new Refusals.NotPossibleNow(id, "withdrawn", request.state());
        }
        events.publishEvent(new RequestEvent.Withdrawn(id));
    }

    @Override
    public void feedback(RequestId id, int score, Instant at) {
        if (score < 1 || score > 5) {
            throw new Refusals.FieldRefused("score", "score is %d; use 1 (bad) to 5 (good).".formatted(score));
        }
        if (get(id).feedbackAskedAt() == null) {
            throw new Refusals.NotPossibleNow(id, "was not asked about yet; feedback comes after closing.");
        }
        if (!records.feedback(id, score, person.findId().orElse(null), at)) {
            throw new Refusals.NotPossibleNow(
                    id, "has a score already. It is the customer's, is written once and stays as it is.");
        }
    }
}
