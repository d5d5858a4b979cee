package io.rapport.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.rapport.demo.memory.Remark;
import io.rapport.demo.memory.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What people say in the demo company; written in {@code demo/words.yaml}.
 *
 * @param talks everyday conversations that need no case
 * @param cases request type to what customers ask and agents answer
 * @param wishes kind of exception to the agent's reasons
 * @param notes what colleagues note about customers
 * @param promises what colleagues promise in person
 */
record Words(
        List<Talk> talks,
        Map<String, List<Case>> cases,
        Map<String, List<String>> wishes,
        List<Remark> notes,
        List<Word> promises) {

    /** A question and the answer to it. */
    record Talk(String subject, String customer, String answer) {}

    /** What the customer asks, what the agent says first, and what the agent says when it is done. */
    record Case(String subject, String asks, String first, String done) {}

    static Words read() {
        try (var file = Words.class.getResourceAsStream("/demo/words.yaml")) {
            return new JsonMapper(new YAMLFactory()).readValue(file, Words.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("demo/words.yaml in the jar cannot be read.", unreadable);
        }
    }

    Talk talk(Random random) {
        return any(talks, random);
    }

    /** One after the other, from the first again after the last. */
    Remark note(int number) {
        return notes.get(number % notes.size());
    }

    /** As the notes. */
    Word promise(int number) {
        return promises.get(number % promises.size());
    }

    Case about(String requestType, Random random) {
        return any(cases.getOrDefault(requestType, List.of()), random);
    }

    String why(String kind, Random random) {
        return any(wishes.getOrDefault(kind, List.of()), random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
