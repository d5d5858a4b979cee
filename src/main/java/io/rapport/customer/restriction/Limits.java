package io.rapport.customer.restriction;

import io.rapport.customer.restriction.RestrictedUse.Answer;
import io.rapport.customer.restriction.RestrictedUse.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The restrictions that stand for a customer, those of everybody who is one with them included. */
public final class Limits {

    /** Of whom nothing is restricted. */
    public static final Limits NONE = new Limits(List.of(), false, question -> new Answer(Effect.NONE, "", "", 0));

    /** Not to be deleted, as {@code restricted-use.dmn} calls it; a reading purpose or a decision is the other uses. */
    public static final String DELETION = "deletion";

    /** To be compared with others. */
    public static final String MATCHING = "matching";

    private final List<Restriction> standing;
    private final boolean held;
    private final Function<Question, Answer> table;

    Limits(List<Restriction> standing, boolean held, Function<Question, Answer> table) {
        this.standing = standing;
        this.held = held;
        this.table = table;
    }

    /** Nothing is restricted. */
    public boolean isNone() {
        return standing.isEmpty();
    }

    /** Oldest first. */
    public List<Restriction> standing() {
        return standing;
    }

    /**
     * What stands against a use of one kind of value, the strictest when there are several.
     *
     * @param use the code of a purpose, of a decision, or one of the constants here
     * @param kind a kind of fact; null for what is no fact: only a restriction of the whole customer is about that
     */
    public Optional<Limit> on(String use, @Nullable String kind) {
        return strictest(use, restriction -> restriction.isAbout(kind));
    }

    /** What stands against a use of anything at all. */
    public Optional<Limit> onAny(String use) {
        return strictest(use, restriction -> true);
    }

    private Optional<Limit> strictest(String use, Predicate<Restriction> about) {
        return standing.stream()
                .filter(about)
                .map(restriction -> {
                    var answer = table.apply(new Question(use, restriction.ground(), held));
                    return new Limit(answer.effect(), restriction, answer.table(), answer.rule(), answer.version());
                })
                .filter(limit -> limit.effect() != Effect.NONE)
                .max(Comparator.comparing(Limit::effect));
    }
}
