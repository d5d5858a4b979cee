package io.rapport.notes.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Words that special categories of data (GDPR Art. 9) are often told with, from {@code notes/special-words.yaml}: enough
 * to ask the writer to look again, and no proof of anything.
 */
@Component("noteSpecialWords")
public class SpecialWords {

    private static final String FILE = "notes/special-words.yaml";

    /** Language to category to words. */
    private final Map<String, Map<String, List<String>>> words;

    public SpecialWords() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            words = new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read: mend it", unreadable);
        }
    }

    /** Category to language to words, in the order of the file. */
    public Map<String, Map<String, List<String>>> all() {
        var all = new LinkedHashMap<String, Map<String, List<String>>>();
        words.forEach((language, categories) -> categories.forEach((category, list) ->
                all.computeIfAbsent(category, c -> new LinkedHashMap<>()).put(language, list)));
        return all;
    }

    /** The categories that the text reads like, in the order of their names, whatever language it is in. */
    public SortedSet<String> in(String text) {
        var said = spaced(text);
        var found = new TreeSet<String>();
        words.values()
                .forEach(language -> language.forEach((category, all) -> {
                    if (all.stream().anyMatch(word -> says(said, word))) {
                        found.add(category);
                    }
                }));
        return found;
    }

    /** A trailing star stands for any ending. */
    private static boolean says(String said, String word) {
        return word.endsWith("*")
                ? said.contains(" " + spaced(word).strip())
                : said.contains(" " + spaced(word).strip() + " ");
    }

    /** Lower case, without what cannot be seen, one blank around each word. */
    private static String spaced(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "");
        return " " + plain.replaceAll("[^\\p{L}\\p{M}]+", " ").strip() + " ";
    }
}
