package io.rapport.request.handing;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.PackItem.Section;
import io.rapport.escalation.pack.PackSource;
import io.rapport.kernel.Page;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.request.hours.ServiceHours;
import io.rapport.tiering.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was said and tried on a request, and the facts that its decisions used. It reads them in the clear and shows nobody:
 * what comes out is sealed, and opened by need to know.
 */
@Component
class WordsInPack implements PackSource {

    /** The newest of what was said; an older contact stands on the timeline. */
    private static final int WORDS_MOST = 20;

    private static final int PAGES_MOST = 5;

    private final Requests requests;
    private final Customers customers;
    private final DecisionFacts facts;

    WordsInPack(Requests requests, Customers customers, DecisionFacts facts) {
        this.requests = requests;
        this.customers = customers;
        this.facts = facts;
    }

    @Override
    public List<PackItem> of(Subject subject) {
        var customer = subject.customer();
        var used = Stream.of(Tiers.DECISION, ServiceHours.DECISION)
                .flatMap(decision -> facts.of(customer, decision).stream())
                .flatMap(WordsInPack::fact)
                .distinct();
        var said = ServiceRequests.about(subject).map(requests::get).stream().flatMap(this::said);
        return Stream.concat(used, said).toList();
    }

    private static Stream<PackItem> fact(DecisionFact seen) {
        var fact = seen.inUse();
        return fact == null ? Stream.empty() : Stream.of(item(seen, fact));
    }

    private static PackItem item(DecisionFact seen, Fact fact) {
        return PackItem.personal(
                Section.FACTS,
                fact.id().value(),
                "%s, %s".formatted(fact.title(), seen.standing().name().toLowerCase(Locale.ROOT)),
                fact.currency() == null ? fact.value() : fact.value() + " " + fact.currency(),
                fact.source(),
                fact.observedAt(),
                fact.kind(),
                Sensitivity.valueOf(seen.kind().sensitivity().name()));
    }

    private Stream<PackItem> said(Request request) {
        return about(request).stream()
                .limit(WORDS_MOST)
                .map(each -> PackItem.personal(
                        Section.TRIED,
                        each.id().value(),
                        how(each),
                        each.subject() == null ? each.text() : each.subject() + ": " + each.text(),
                        each.author() == null ? each.source() : each.author(),
                        each.at(),
                        "interactions",
                        Sensitivity.CONVERSATION));
    }

    private static String how(Interaction said) {
        return said.direction() == Direction.INTERNAL
                ? "among colleagues"
                : "%s, %s".formatted(said.channel(), said.direction().name().toLowerCase(Locale.ROOT));
    }

    /** The newest first; the timeline is of all that the customer ever asked. */
    private List<Interaction> about(Request request) {
        var found = new ArrayList<Interaction>();
        @Nullable String after = null;
        for (var pages = 0; pages < PAGES_MOST && found.size() < WORDS_MOST; pages++) {
            var page = customers.timeline(request.customer(), Page.MOST, after);
            page.items().stream()
                    .filter(each ->
                            request.id().equals(each.about()) || each.id().equals(request.opening()))
                    .forEach(found::add);
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return found;
    }
}
