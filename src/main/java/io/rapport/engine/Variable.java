package io.rapport.engine;

import io.rapport.engine.VariableValue.Declined;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * One declared process variable: its name, its type and, with them, what may be in it. The token carries ids, codes,
 * amounts and times; a text variable therefore takes a code, not a sentence.
 *
 * @param <T> what our code sees
 */
public final class Variable<T> {

    /** What the engine keeps, and in which shape. */
    enum Kind {
        TEXT("string"),
        NUMBER("double"),
        COUNT("long"),
        FLAG("boolean"),
        TIME("date"),
        HANDED_IN("string");

        final String engineType;

        Kind(String engineType) {
            this.engineType = engineType;
        }
    }

    private final String name;
    private final Kind kind;
    private final Set<String> choices;
    private final Function<Object, T> read;
    private final Function<T, Object> write;

    private Variable(String name, Kind kind, Function<Object, T> read, Function<T, Object> write) {
        this(name, kind, Set.of(), read, write);
    }

    private Variable(String name, Kind kind, Set<String> choices, Function<Object, T> read, Function<T, Object> write) {
        this.name = name;
        this.kind = kind;
        this.choices = choices;
        this.read = read;
        this.write = write;
    }

    /** An id or a code: letters, digits and {@code . _ , : / -}, at most 200. */
    public static Variable<String> text(String name) {
        return new Variable<>(name, Kind.TEXT, String.class::cast, v -> v);
    }

    /** One of these codes and no other: what a form lets a person choose, held to for everybody. */
    public static Variable<String> choice(String name, String... codes) {
        return new Variable<>(name, Kind.TEXT, Set.of(codes), String.class::cast, v -> v);
    }

    /** An amount or a share. Exact amounts live in our records; tables compare this. */
    public static Variable<Double> number(String name) {
        return new Variable<>(name, Kind.NUMBER, v -> ((Number) v).doubleValue(), v -> v);
    }

    /** How many of something. */
    public static Variable<Long> count(String name) {
        return new Variable<>(name, Kind.COUNT, v -> ((Number) v).longValue(), v -> v);
    }

    /** True or false. */
    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Kind.FLAG, Boolean.class::cast, v -> v);
    }

    /** A moment. */
    public static Variable<Instant> time(String name) {
        return new Variable<>(name, Kind.TIME, v -> ((Date) v).toInstant(), Date::from);
    }

    /**
     * Free text that a form hands in. The engine never stores it: the step after the form must {@link #take} it in the
     * same transaction, and the record of that step keeps it.
     */
    public static Variable<String> handedIn(String name) {
        return new Variable<>(name, Kind.HANDED_IN, String.class::cast, v -> v);
    }

    public String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** The value; {@link Missing} names the variable when it is not there. */
    public T in(VariableScope scope) {
        return findIn(scope).orElseThrow(() -> new Missing(name));
    }

    public Optional<T> findIn(VariableScope scope) {
        return seen(scope.getVariable(name));
    }

    /** The value in a map that the engine handed out. */
    public Optional<T> findIn(Map<String, Object> variables) {
        return seen(variables.get(name));
    }

    public void put(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** Nothing is in it, and an expression may name it all the same. */
    public void putNothing(VariableScope scope) {
        scope.setVariable(name, null);
    }

    /** For this branch only: what the others read stays as it is. */
    public void putHere(VariableScope branch, T value) {
        branch.setVariableLocal(name, write.apply(value));
    }

    /** Removes what a form handed in, and returns it when it was not blank. */
    public Optional<T> take(VariableScope scope) {
        var taken = findIn(scope);
        if (scope.hasVariable(name)) {
            scope.removeVariable(name);
        }
        return taken.filter(t -> !t.toString().isBlank());
    }

    /** Takes it off the token, so that the next form starts empty. */
    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }

    /** The variable and a value for it, for {@code Map.ofEntries} and the tests. */
    public Map.Entry<String, Object> with(T value) {
        return new SimpleImmutableEntry<>(name, write.apply(value));
    }

    /** Why this stored value may not be in this variable, if it may not. */
    Optional<Declined> refuses(VariableValue value) {
        return value.against(kind, choices);
    }

    private Optional<T> seen(@Nullable Object value) {
        return Optional.ofNullable(value).map(read);
    }

    /** A step that was reached without a variable it needs. */
    public static final class Missing extends Problem {

        private final String name;

        Missing(String name) {
            super(
                    Kind.CONFLICT,
                    "engine/missing-variable",
                    "The variable '%s' is not set at this step. Check that an earlier step of the model writes it."
                            .formatted(name));
            this.name = name;
        }

        /** The same, for who completes a task and left it out. */
        public String atTheDoor() {
            return atTheDoor(name);
        }

        /** @param name the choice that the step after the form cannot do without */
        public static String atTheDoor(String name) {
            return "'%s' is missing, and the next step needs it. Fill it in at the form, or send it as a variable."
                    .formatted(name);
        }
    }
}
