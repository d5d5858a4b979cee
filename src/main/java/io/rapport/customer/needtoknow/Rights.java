package io.rapport.customer.needtoknow;

import io.rapport.kernel.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What one reader may see of one customer at this moment. Not to be kept: a right from a task ends with the task. */
public final class Rights {

    /** The table, asked for one group of the reader. */
    interface Table {
        Verdict ask(String role, Sensitivity sensitivity, Purpose purpose);
    }

    private static final BinaryOperator<Verdict> MOST_OPEN =
            (first, other) -> other.access().isMoreThan(first.access()) ? other : first;

    /** Who is in no group has a role the table does not know. */
    private static final List<String> NO_ROLE = List.of("nobody");

    private final Table table;
    private final List<String> roles;
    private final List<Purpose> purposes;
    private final Map<Purpose, RequestId> work;

    /**
     * @param purposes most telling first: of two that open a value equally, the first is the one noted
     * @param work the case whose task is the ground, for each purpose that rests on one
     */
    Rights(Table table, Reader reader, List<Purpose> purposes, Map<Purpose, RequestId> work) {
        this.table = table;
        this.roles = reader.groups().isEmpty() ? NO_ROLE : reader.groups();
        this.purposes = List.copyOf(purposes);
        this.work = Map.copyOf(work);
    }

    /** The most open answer over the reader's groups and purposes. */
    public Verdict on(Sensitivity sensitivity) {
        return purposes.stream()
                .flatMap(purpose -> roles.stream().map(role -> table.ask(role, sensitivity, purpose)))
                .reduce(MOST_OPEN)
                .orElseThrow();
    }

    /** The case whose task is the ground, for a verdict that rests on one. */
    public Optional<RequestId> caseOf(Verdict verdict) {
        return Optional.ofNullable(work.get(verdict.purpose()));
    }
}
