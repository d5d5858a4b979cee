package io.rapport.notes;

/**
 * A note on its way in.
 *
 * @param category one that has a rule in {@code note-rules.dmn}, for example {@code preference}
 * @param source who says it: a declared source; for a person one that is people, {@code agent} or {@code customer}
 * @param words what is to be known
 */
public record NewNote(String category, String source, Words words) {

    /**
     * The words of a note.
     *
     * @param text up to {@value Note#TEXT_MOST} characters
     * @param confirmed the writer has looked at it again: it holds no special category of data, though it may read so
     */
    public record Words(String text, boolean confirmed) {}
}
