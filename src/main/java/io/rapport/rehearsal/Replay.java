package io.rapport.rehearsal;

import static java.util.Comparator.comparing;

import io.rapport.engine.EngineClock;
import io.rapport.kernel.Problem;
import io.rapport.rehearsal.log.ServiceDeskLog;
import io.rapport.request.Requests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;

/**
 * Everything that happens, in the order in which it happened: rows of the log and timers of the models, one clock for
 * all. What a row and a timer do at the same moment begins with the row, as a clock that is met when due is met.
 */
final class Replay {

    /** Where it reads, moves and tells; one per rehearsal. */
    record Scene(
            EngineClock clock,
            Timers timers,
            CaseOpening opening,
            RowPlayer player,
            House house,
            Requests requests,
            RuntimeService runtime) {}

    private final Scene scene;
    private final ServiceDeskLog log;
    private final Runnable eachRow;
    private final Consumer<CaseJourney> eachEnd;
    private final PriorityQueue<CaseJourney> rows =
            new PriorityQueue<>(comparing(CaseJourney::nextAt).thenComparing(CaseJourney::nextLine));
    private final Set<CaseJourney> running = new LinkedHashSet<>();
    private final List<CaseJourney> leftOpen = new ArrayList<>();

    Replay(Scene scene, ServiceDeskLog log, Runnable eachRow, Consumer<CaseJourney> eachEnd) {
        this.scene = scene;
        this.log = log;
        this.eachRow = eachRow;
        this.eachEnd = eachEnd;
        log.cases().stream().map(CaseJourney::new).forEach(running::add);
        rows.addAll(running);
    }

    void run() {
        while (!rows.isEmpty()) {
            var timer = scene.timers().next();
            if (timer != null && timer.at().isBefore(rows.element().nextAt())) {
                fire(timer);
            } else {
                playNext(rows.remove());
            }
        }
        for (var timer = scene.timers().next();
                timer != null && !timer.at().isAfter(log.until());
                timer = scene.timers().next()) {
            fire(timer);
        }
        moveTo(log.until());
        // the log is over: what it left open is not open for ever
        leftOpen.forEach(journey -> step(journey, () -> {
            scene.requests().withdraw(journey.request());
            return true;
        }));
        for (var timer = scene.timers().next();
                timer != null;
                timer = scene.timers().next()) {
            fire(timer);
        }
        List.copyOf(running).forEach(journey -> fail(journey, "Its journey goes on, and nothing is left to happen."));
    }

    private void playNext(CaseJourney journey) {
        moveTo(journey.nextAt());
        var isRow = journey.isOpened();
        step(journey, () -> isRow ? play(journey) : open(journey));
        if (isRow) {
            eachRow.run();
        }
        if (!journey.isLogOver()) {
            rows.add(journey);
        } else if (journey.failure() == null && !journey.meaning.phase().isDone()) {
            leftOpen.add(journey);
        }
    }

    private boolean play(CaseJourney journey) {
        var row = journey.take();
        return scene.player().play(journey, row, log.teams().of(row.team()));
    }

    private boolean open(CaseJourney journey) {
        var first = journey.kase.rows().get(0);
        scene.opening().open(journey, log.teams().of(first.team()));
        return true;
    }

    private void fire(Timers.Timer timer) {
        moveTo(timer.at());
        var journey = timer.journey();
        step(journey, () -> {
            scene.timers().fire(timer);
            if (timer.activity().equals("reply-overdue")) {
                scene.player().waitOn(journey);
            }
            return true;
        });
    }

    /**
     * What the models refuse ends this case's rehearsal and no other's.
     *
     * @param step answers whether the journey moved
     */
    private void step(CaseJourney journey, BooleanSupplier step) {
        if (journey.failure() != null) {
            return;
        }
        try {
            if (step.getAsBoolean() || journey.isLogOver()) {
                settle(journey);
            }
        } catch (Problem | ProcessEngineException refused) {
            fail(journey, String.valueOf(refused.getMessage()));
        }
    }

    private void fail(CaseJourney journey, String why) {
        journey.failed(why);
        scene.timers().forget(journey);
        ended(journey);
    }

    private void ended(CaseJourney journey) {
        running.remove(journey);
        eachEnd.accept(journey);
    }

    private void settle(CaseJourney journey) {
        if (!scene.timers().settle(journey) && hasEnded(journey)) {
            ended(journey);
        }
    }

    private boolean hasEnded(CaseJourney journey) {
        return scene.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(journey.instance())
                        .count()
                == 0;
    }

    private void moveTo(Instant at) {
        if (at.isAfter(scene.clock().instant())) {
            scene.clock().moveTo(at);
        }
    }
}
