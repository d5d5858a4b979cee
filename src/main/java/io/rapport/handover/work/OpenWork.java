package io.rapport.handover.work;

import io.rapport.escalation.pack.Receiver;
import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open tasks of all journeys, as the engine has them; this room's own ones left out. */
public interface OpenWork {

    /**
     * An open task.
     *
     * @param task the engine's id
     * @param caseId business key of the journey at the top; null when it has none
     * @param customer whom it is about; null for nobody
     * @param heldBy who has it; null for what is offered only
     * @param team to which it is offered; null for none
     */
    record Work(
            String task,
            @Nullable String caseId,
            @Nullable CustomerId customer,
            @Nullable String heldBy,
            @Nullable String team) {

        public boolean isHeldByAny(Collection<String> people) {
            return heldBy != null && people.contains(heldBy);
        }
    }

    /** What this person has, or is offered by name. */
    List<Work> of(String person);

    /** What is offered to this team, whoever has it. */
    List<Work> ofTeam(String team);

    /** Those of these tasks that are open. */
    List<Work> those(List<String> tasks);

    /** What those of these tasks that are open are called, as in the list of tasks. Nothing personal stands in a name. */
    Map<String, String> names(List<String> tasks);

    /**
     * Whether this person may take a task over: it is offered to them, or to nobody but who leaves and they are a lead, and
     * no room objects. True for what is over: nobody has to.
     *
     * @param leaver to whom it will not be offered any more; null when nobody leaves
     */
    boolean mayTake(String task, String person, @Nullable String leaver);

    /**
     * Gives a task on: to whoever takes it over, or back to the team when a team does, or when that person may not do it;
     * nothing when it is over, or somebody else has it by now.
     *
     * @param heldBy who had it when it was handed over
     * @param to whom it was sent to
     * @param takenBy who took it over
     * @param leaver to whom it is not offered by name any more; null when nobody leaves
     */
    void give(String task, @Nullable String heldBy, Receiver to, String takenBy, @Nullable String leaver);
}
