package io.rapport.privacy.restriction;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.restriction.Restriction;
import io.rapport.engine.AsSystem;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.process.PrivacyRequestWords;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names each task so that the list can be read — "May it be lifted? City of C-100001, restricted since 2 Mar — look by 16
 * Mar" — with the day to look again as its due date, and ends it when the customer is erased.
 */
@Component
class RestrictionTasks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Map<String, String> VERBS = Map.of(
            RestrictionWords.REVIEW_RESTRICTION, "May it be lifted?",
            RestrictionWords.ANNOUNCE_LIFTING, "Tell the customer before lifting:");

    private final RestrictionReviews reviews;
    private final FactCatalogue catalogue;
    private final RuntimeService runtime;
    private final AsSystem asSystem;

    RestrictionTasks(RestrictionReviews reviews, FactCatalogue catalogue, RuntimeService runtime, AsSystem asSystem) {
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('keep-restriction:')")
    void name(DelegateTask task) {
        var id = new PrivacyRequestId(task.getExecution().getProcessBusinessKey());
        var restriction = reviews.of(id).orElseThrow();
        task.setDueDate(Date.from(restriction.reviewAt()));
        task.setName("%s %s of %s, restricted since %s — look by %s"
                .formatted(
                        VERBS.getOrDefault(task.getTaskDefinitionKey(), "Do:"),
                        about(restriction),
                        restriction.customer(),
                        DAY.format(restriction.since().atZone(restriction.zone())),
                        DAY.format(restriction.reviewAt().atZone(restriction.zone()))));
    }

    private String about(Restriction restriction) {
        var kind = restriction.kind();
        return kind == null ? "All" : catalogue.kind(kind).title();
    }

    @EventListener
    void on(CustomerErased erased) {
        asSystem.call(() -> runtime.createMessageCorrelation(RestrictionWords.RESTRICTION_NEEDLESS_MESSAGE)
                .processInstanceVariableEquals(
                        PrivacyRequestWords.CUSTOMER_ID.name(),
                        erased.customer().value())
                .correlateAllWithResult());
    }
}
