package io.rapport.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Some of a long list, and the cursor that the next part is asked for with; no cursor means that was all. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most that one page may hold. */
    public static final int MOST = 200;

    /** Each page asks for one row more than it shows; the extra row says that there is more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }

    /** Where the rows of a list come from. */
    public interface Rows<T> {

        /** Those after a row, or from the first on after none; fewer than {@code most} mean that there are no more. */
        List<T> after(@Nullable T last, int most);
    }

    /**
     * A page of a list of which not all may be known. It passes over the others, ends with one that may be known, and goes
     * on only where another one comes: neither its cursor nor its end tells of the others.
     *
     * @return with those that were passed over, for whoever notes that they were asked for; they are not to be shown
     */
    public static <T> Page<T> of(Rows<T> rows, int limit, Predicate<T> known, Function<T, String> cursor) {
        var passed = new ArrayList<T>();
        var shown = 0;
        var end = 0;
        var most = BadPage.checked(limit) + 1;
        var found = rows.after(null, most);
        while (true) {
            for (var row : found) {
                var isKnown = known.test(row);
                if (isKnown && shown == limit) {
                    return new Page<>(List.copyOf(passed.subList(0, end)), cursor.apply(passed.get(end - 1)));
                }
                passed.add(row);
                shown += isKnown ? 1 : 0;
                end = isKnown ? passed.size() : end;
            }
            if (found.size() < most) {
                return new Page<>(List.copyOf(passed), null);
            }
            most = MOST + 1;
            found = rows.after(found.get(found.size() - 1), most);
        }
    }

    /** The same page with each item seen another way. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
