package io.rapport.customer.identity;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Customers, each with a twin. Everything that is said of one is said of the twin too; but only the first are ever merged
 * and parted, so that the twins show how things would be if nobody had been.
 */
final class MadeUpHistory {

    private static final Map<String, String> KINDS =
            Map.of("city", "Town %d", "email", "ida%d@example.org", "phone", "+49 30 123450%d");
    private static final List<String> SOURCES = List.of("crm", "erp");

    final List<CustomerId> customers = new ArrayList<>();
    private final List<CustomerId> twins = new ArrayList<>();
    private final Customers store;
    private final Random random;
    private final String run = UUID.randomUUID().toString();
    private int next;

    MadeUpHistory(Customers store, Random random, int many) {
        this.store = store;
        this.random = random;
        for (int i = 0; i < many; i++) {
            customers.add(store.register(new NewCustomer("Customer " + i, List.of())));
            twins.add(store.register(new NewCustomer("Customer " + i, List.of())));
        }
    }

    CustomerId anybody() {
        return customers.get(random.nextInt(customers.size()));
    }

    CustomerId twin(CustomerId customer) {
        return twins.get(customers.indexOf(customer));
    }

    /** An observation, an interaction or an identifier: by the id, or by the identifier of whom it is about. */
    void somethingHappens() {
        var customer = anybody();
        next++;
        switch (random.nextInt(4)) {
            case 0 -> record(customer);
            case 1 -> {
                identify(customer, "left");
                identify(twin(customer), "right");
            }
            default -> observe(customer);
        }
    }

    private void identify(CustomerId customer, String side) {
        var identifier = new SourceIdentifier(side + "-" + run, "number " + next);
        store.identify(customer, identifier);
        if (!store.find(identifier).orElseThrow().equals(customer)) {
            throw new AssertionError("An identifier of %s leads elsewhere".formatted(customer));
        }
    }

    private void observe(CustomerId customer) {
        var kind = KINDS.keySet().stream().sorted().toList().get(random.nextInt(KINDS.size()));
        var seen = new Observation(
                kind,
                KINDS.get(kind).formatted(random.nextInt(5)),
                SOURCES.get(random.nextInt(SOURCES.size())),
                somewhen());
        store.observe(customer, seen);
        store.observe(twin(customer), seen);
    }

    private void record(CustomerId customer) {
        var at = somewhen();
        store.record(customer, said("left", at));
        store.record(twin(customer), said("right", at));
    }

    private NewInteraction said(String side, Instant at) {
        return new NewInteraction(
                side + "-" + run.substring(0, 8),
                "event " + next,
                "phone",
                Direction.INBOUND,
                null,
                "Words " + next,
                at,
                null);
    }

    /** Few moments, so that many things are said at the same one. */
    private Instant somewhen() {
        return Desk.MONDAY_10.minusSeconds(60L * random.nextInt(6));
    }

    static String line(Fact fact) {
        return "%s of %s: %s at %s".formatted(fact.kind(), fact.source(), fact.value(), fact.observedAt());
    }

    static String line(Interaction happened) {
        return "%s at %s".formatted(happened.text(), happened.at());
    }
}
