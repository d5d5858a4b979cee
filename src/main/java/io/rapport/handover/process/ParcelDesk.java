package io.rapport.handover.process;

import static io.rapport.handover.process.HandOverParcel.CHOOSE_NEXT_RECEIVER;
import static io.rapport.handover.process.HandOverParcel.PARCEL_ANSWER;
import static io.rapport.handover.process.HandOverParcel.PARCEL_HASH;
import static io.rapport.handover.process.HandOverParcel.PARCEL_NUMBER;
import static io.rapport.handover.process.HandOverParcel.REFUSAL_REASON;
import static io.rapport.handover.process.HandOverParcel.TAKE_OVER_PARCEL;
import static io.rapport.handover.process.RelationshipHandover.CHOOSE_RECEIVERS;
import static io.rapport.handover.process.RelationshipHandover.RECEIVER;

import io.rapport.engine.AsSystem;
import io.rapport.handover.Parcel;
import io.rapport.handover.Parcels;
import io.rapport.handover.Steering;
import io.rapport.handover.TransferId;
import io.rapport.kernel.CustomerId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a task of these journeys for the person who is signed in, as its form would; the steps after it decide. */
@Service("handoverParcelDesk")
@Transactional
public class ParcelDesk {

    private final TaskService tasks;
    private final Parcels parcels;
    private final Steering steering;
    private final AsSystem asSystem;

    ParcelDesk(TaskService tasks, Parcels parcels, Steering steering, AsSystem asSystem) {
        this.tasks = tasks;
        this.parcels = parcels;
        this.steering = steering;
        this.asSystem = asSystem;
    }

    /** As {@link Parcels#take}. */
    public void take(TransferId id, int nth, String person, String hash) {
        parcels.checkAnswers(id, nth, person, hash);
        find(id, nth, TAKE_OVER_PARCEL)
                .ifPresent(task -> complete(task, PARCEL_ANSWER.with("taken"), PARCEL_HASH.with(hash)));
    }

    /** As {@link Parcels#refuse}. @param reason a code of the form */
    public void refuse(TransferId id, int nth, String person, String reason) {
        parcels.checkAnswers(id, nth, person, null);
        find(id, nth, TAKE_OVER_PARCEL)
                .ifPresent(task -> complete(task, PARCEL_ANSWER.with("refused"), REFUSAL_REASON.with(reason)));
    }

    /** Nothing is left to take over in it: the task is over, too. */
    @EventListener
    void on(Parcel.TakenCaseByCase taken) {
        find(taken.transfer(), taken.nth(), TAKE_OVER_PARCEL)
                .ifPresent(task -> complete(task, PARCEL_ANSWER.with("taken"), PARCEL_HASH.with(taken.hash())));
    }

    /** As {@link Steering#next}. */
    public void next(TransferId id, int nth, String to, String person) {
        steering.checkNext(id, nth, to, person);
        find(id, nth, CHOOSE_NEXT_RECEIVER).ifPresent(task -> complete(task, RECEIVER.with(to)));
    }

    /** As {@link Steering#choose}. */
    public int choose(TransferId id, String to, Map<CustomerId, String> otherwise, String person) {
        var left = steering.choose(id, to, otherwise, person);
        one(query(id).taskDefinitionKey(CHOOSE_RECEIVERS)).ifPresent(this::complete);
        return left;
    }

    /** After our own rules have said yes: who stands in is not offered the task. */
    @SafeVarargs
    private void complete(Task task, Map.Entry<String, Object>... words) {
        asSystem.withRights(() -> {
            tasks.complete(task.getId(), Map.ofEntries(words));
            return task;
        });
    }

    private Optional<Task> find(TransferId id, int nth, String step) {
        return one(query(id).taskDefinitionKey(step).processVariableValueEquals(PARCEL_NUMBER.name(), (long) nth));
    }

    private TaskQuery query(TransferId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.value());
    }

    private Optional<Task> one(TaskQuery query) {
        return asSystem.call(() -> Optional.ofNullable(query.singleResult()));
    }
}
