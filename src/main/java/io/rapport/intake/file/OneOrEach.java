package io.rapport.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said once for all files, or once for each in the same order, or not at all. */
public record OneOrEach<T>(List<T> said) {

    public OneOrEach {
        said = List.copyOf(said);
    }

    /**
     * @param what it is, in one word
     * @throws BadMapping when it is said neither once nor for each
     */
    public static <T> OneOrEach<T> of(List<T> said, int files, String what) {
        if (said.size() > 1 && said.size() != files) {
            throw new BadMapping("There are %d files and %d %ss; give one %s, or one for each file."
                    .formatted(files, said.size(), what, what));
        }
        return new OneOrEach<>(said);
    }

    /** Of a file, counted from 0; null when nothing is said. */
    public @Nullable T at(int file) {
        return said.isEmpty() ? null : said.get(said.size() == 1 ? 0 : file);
    }
}
