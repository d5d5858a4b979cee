package io.rapport.delivery;

import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.CustomersMerged;
import io.rapport.customer.identity.CustomersParted;
import io.rapport.customer.identity.Members;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what makes it necessary to tell others, in the transaction in which it becomes true. */
@Component
class WhatHappened {

    private final Recipients recipients;
    private final Outbox outbox;
    private final Customers customers;
    private final Members members;

    WhatHappened(Recipients recipients, Outbox outbox, Customers customers, Members members) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.customers = customers;
        this.members = members;
    }

    /** Before the rows go. Everybody who is one is erased together, and told of once. */
    @EventListener
    void on(CustomerErased event) {
        if (members.survivor(event.customer()).equals(event.customer())) {
            tell(News.ERASED, List.of(event.customer()), 1);
        }
    }

    @EventListener
    void on(CustomersMerged event) {
        // who knows them under one id knew already
        recipients.all().forEach(source -> {
            var ids = recipients.idsFor(source, identifiers(event.survivor()));
            if (ids.size() > 1) {
                outbox.write(News.MERGED, source.code(), List.of(event.survivor(), event.absorbed()), List.of(ids));
            }
        });
    }

    @EventListener
    void on(CustomersParted event) {
        var each = new HashSet<>(members.survivors(event.members()).values())
                .stream().sorted(Comparator.comparing(CustomerId::number)).toList();
        tell(News.UNMERGED, each, 2);
    }

    @EventListener
    void on(PrivacyRequest.CarriedOut event) {
        News.of(event.kind(), event.verdict()).ifPresent(news -> tellOf(news, event.customer()));
    }

    @EventListener
    void on(PrivacyRequest.RestrictionLifted event) {
        tellOf(News.UNRESTRICTED, event.customer());
    }

    private void tellOf(News news, CustomerId customer) {
        tell(news, List.of(members.survivor(customer)), 1);
    }

    /** @param fewest how many of them a source has to know for this to be news */
    private void tell(News news, List<CustomerId> people, int fewest) {
        recipients.all().forEach(source -> {
            var known = people.stream()
                    .map(person -> recipients.idsFor(source, identifiers(person)))
                    .filter(ids -> !ids.isEmpty())
                    .toList();
            if (known.size() >= fewest) {
                outbox.write(news, source.code(), people, known);
            }
        });
    }

    private List<SourceIdentifier> identifiers(CustomerId customer) {
        return customers.get(customer).identifiers();
    }
}
