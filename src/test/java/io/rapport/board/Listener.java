package io.rapport.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.rapport.web.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody at the other end of the stream, over real HTTP. */
final class Listener implements AutoCloseable {

    private static final int PATIENCE = 20;

    /** @param id of an alert; empty where the event has none */
    record Event(String id, String name, String data) {
        boolean isAlertOf(String request) {
            return name.equals("alert")
                    && JsonPath.<String>read(data, "$.request").equals(request);
        }
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Stream<String> lines;

    private Listener(Stream<String> lines) {
        this.lines = lines;
        var reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    static Listener at(Web.Client client, String path, String... headers) throws InterruptedException {
        var request = client.to(path).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.http().send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return new Listener(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read() {
        var id = new String[] {""};
        var name = new String[] {"message"};
        var data = new StringBuilder();
        try {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id[0], name[0], data.toString()));
                    }
                    id[0] = "";
                    name[0] = "message";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id[0] = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name[0] = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                }
            });
        } catch (UncheckedIOException closed) {
            // hung up
        } finally {
            ended.countDown();
        }
    }

    /** The next event like this one; those before it are passed over. */
    Event next(Predicate<Event> like) throws InterruptedException {
        return within(PATIENCE, like);
    }

    /** As {@link #next}, in the five seconds that an alert may take. */
    Event soon(Predicate<Event> like) throws InterruptedException {
        return within(5, like);
    }

    private Event within(int seconds, Predicate<Event> like) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var passed = new ArrayList<Event>();
        while (System.nanoTime() < until) {
            var event = events.poll(1, TimeUnit.SECONDS);
            if (event != null && like.test(event)) {
                return event;
            }
            if (event != null) {
                passed.add(event);
            }
        }
        throw new AssertionError("nothing like it came, only " + passed);
    }

    /** Whatever has come and was not asked for yet. */
    List<Event> rest() {
        var rest = new ArrayList<Event>();
        events.drainTo(rest);
        return rest;
    }

    boolean hasEnded() throws InterruptedException {
        return ended.await(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        lines.close();
    }
}
