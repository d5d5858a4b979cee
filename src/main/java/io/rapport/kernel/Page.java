package io.rapport.kernel;

import java.util.List;
import java.util.function.Function;
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

    /** The same page with each item seen another way. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
