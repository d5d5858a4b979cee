package io.rapport.demo;

import io.rapport.access.People;
import io.rapport.capacity.HouseNotes;
import io.rapport.demo.questions.WaitingQuestions;
import io.rapport.engine.Decisions;
import io.rapport.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the company at the first start, in one transaction: killed in the middle it leaves nothing, and the next start
 * makes it anew. Nobody can log in before, because the people are part of it; so nobody sees the clock standing in
 * another time. Runs before the job executor, which the engine starts when the application is ready.
 */
@Component
@Profile("demo")
@Order(10)
class DemoCompany implements ApplicationRunner {

    static final long SEED = 724;

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    /** Everything that is open today was opened after this. */
    private static final Duration RECENT = Duration.ofDays(25);

    private final ProcessEngine engine;
    private final EngineClock clock;
    private final TransactionOperations transactions;
    private final Portfolio portfolio;
    private final Cases cases;
    private final Decisions tables;
    private final WaitingQuestions questions;
    private final HouseNotes house;

    DemoCompany(
            ProcessEngine engine,
            EngineClock clock,
            TransactionOperations transactions,
            Portfolio portfolio,
            Cases cases,
            Decisions tables,
            WaitingQuestions questions,
            HouseNotes house) {
        this.questions = questions;
        this.house = house;
        this.engine = engine;
        this.clock = clock;
        this.transactions = transactions;
        this.portfolio = portfolio;
        this.cases = cases;
        this.tables = tables;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (exists()) {
            LOG.info("The demo company is there from an earlier start; nothing is added.");
            return;
        }
        LOG.info(
                "Making the demo company: a year of customers and cases, played through the models. A moment, please.");
        var now = clock.instant();
        try {
            house.retell(() -> transactions.executeWithoutResult(status -> make(now)));
        } finally {
            clock.release();
        }
        LOG.info(
                "The demo company is made, in {} s.",
                Duration.between(now, clock.instant()).toSeconds());
    }

    /** Whether it was made before: its people are there. A customer of it may have been erased since. */
    private boolean exists() {
        var people = Arrays.stream(Colleague.values())
                .filter(colleague -> colleague != Colleague.ADMIN)
                .map(Colleague::id)
                .toArray(String[]::new);
        return engine.getIdentityService().createUserQuery().userIdIn(people).count() > 0;
    }

    private void make(Instant now) {
        var people = new People(engine.getIdentityService());
        for (var colleague : Colleague.values()) {
            colleague.join(people);
        }
        var agenda = new Agenda(engine.getManagementService(), clock, now.minus(Portfolio.HISTORY), now);
        var words = Words.read();
        var customers = MadeUpCustomers.from(SEED, LocalDate.ofInstant(now, clock.getZone()));
        portfolio.plan(customers, words, agenda, now);
        new FinishedCases(cases, cases.book(agenda, words, SEED + 1, "PAST"), customers, now).plan();
        agenda.playUntil(now.minus(RECENT));
        var byTier = portfolio.review(customers);
        new OpenCases(cases, cases.book(agenda, words, SEED + 2, "OPEN"), tables, byTier, now).plan();
        questions.plan(portfolio.people(customers), now, agenda::at);
        agenda.playUntil(now);
    }
}
