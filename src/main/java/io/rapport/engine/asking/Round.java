package io.rapport.engine.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Questions that go to the database together. Used once, by one thread, in the caller's transaction. */
public final class Round {

    private final Consumer<List<Asked<?>>> database;
    private final List<Asked<?>> asked = new ArrayList<>();
    private boolean gone;

    Round(Consumer<List<Asked<?>>> database) {
        this.database = database;
    }

    /** A question and, later, its answer. */
    static final class Asked<T> implements Supplier<T> {

        final Question<T> question;
        private @Nullable Supplier<T> answer;

        Asked(Question<T> question) {
            this.question = question;
        }

        void answer(T answer) {
            this.answer = () -> answer;
        }

        @Override
        public T get() {
            if (answer == null) {
                throw new IllegalStateException("This round has not gone yet: " + question.sql());
            }
            return answer.get();
        }
    }

    /** Takes the question along; the answer is there after {@link #go}. They are answered in the order they were asked. */
    public <T> Supplier<T> ask(Question<T> question) {
        if (gone) {
            throw new IllegalStateException("This round has gone already; begin another for: " + question.sql());
        }
        var waiting = new Asked<>(question);
        asked.add(waiting);
        return waiting;
    }

    /** Asks all of them. */
    public void go() {
        gone = true;
        database.accept(asked);
    }
}
