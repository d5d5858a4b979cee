package io.rapport.customer.needtoknow;

import io.rapport.customer.restriction.Effect;
import io.rapport.customer.restriction.Limit;
import io.rapport.customer.restriction.Limits;
import io.rapport.kernel.RequestId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
    private final Limits limits;
    private final Map<Sensitivity, Verdict> verdicts = new EnumMap<>(Sensitivity.class);

    /**
     * @param purposes most telling first: of two that open a value equally, the first is the one noted
     * @param work the case whose task is the ground, for each purpose that rests on one
     * @param limits what is restricted of the customer
     */
    Rights(Table table, Reader reader, List<Purpose> purposes, Map<Purpose, RequestId> work, Limits limits) {
        this.limits = limits;
        this.table = table;
        this.roles = reader.groups().isEmpty() ? NO_ROLE : reader.groups();
        this.purposes = List.copyOf(purposes);
        this.work = Map.copyOf(work);
    }

    /** The most open answer over the reader's groups and purposes, for what is no fact. */
    public Verdict on(Sensitivity sensitivity) {
        return on(sensitivity, null);
    }

    /** The same for a kind of value, of which more may be restricted. */
    public Verdict on(Sensitivity sensitivity, @Nullable String kind) {
        return limits.isNone() ? unlimited(sensitivity) : most(sensitivity, verdict -> limited(verdict, kind));
    }

    /** What it would be if nothing were restricted: what is restricted may still be stored. */
    public Verdict unlimited(Sensitivity sensitivity) {
        return verdicts.computeIfAbsent(sensitivity, asked -> most(asked, UnaryOperator.identity()));
    }

    private Verdict most(Sensitivity sensitivity, UnaryOperator<Verdict> as) {
        return purposes.stream()
                .flatMap(purpose -> roles.stream().map(role -> as.apply(table.ask(role, sensitivity, purpose))))
                .reduce(MOST_OPEN)
                .orElseThrow();
    }

    private Verdict limited(Verdict verdict, @Nullable String kind) {
        return limits.on(verdict.purpose().code(), kind)
                .map(limit -> under(verdict, limit))
                .orElse(verdict);
    }

    private static Verdict under(Verdict verdict, Limit limit) {
        var most = limit.effect() == Effect.MASKED ? Access.MASKED : Access.HIDDEN;
        return verdict.access().isMoreThan(most)
                ? new Verdict(
                        most,
                        verdict.purpose(),
                        verdict.role(),
                        limit.table(),
                        limit.rule(),
                        limit.version(),
                        limit.because().reason())
                : verdict;
    }

    /** What is restricted of this customer. */
    public Limits limits() {
        return limits;
    }

    /** The case whose task is the ground, for a verdict that rests on one. */
    public Optional<RequestId> caseOf(Verdict verdict) {
        return Optional.ofNullable(work.get(verdict.purpose()));
    }
}
