package io.rapport.engine.model;

/**
 * Something in a model that must be mended, said in one sentence.
 *
 * @param resource the file
 * @param element the id of the element, or the file name when it is about the whole file
 * @param sentence what is wrong and what to do
 */
public record Finding(String resource, String element, String sentence) {
    @Override
    public String toString() {
        return "%s, %s: %s".formatted(resource, element, sentence);
    }
}
