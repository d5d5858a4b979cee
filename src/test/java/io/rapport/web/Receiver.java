package io.rapport.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** Another system over real HTTP, with an inbox: what came under an id it knows has no effect. */
public final class Receiver {

    /** What arrived, each time. */
    public record Arrived(String id, String type, String body, String contentType, String authorization) {}

    private static final Receiver OF_ALL_STORIES = new Receiver(arrived -> 202);

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final Map<String, Arrived> inbox = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile ToIntFunction<Arrived> answer;

    /** @param answer the status for what arrived; what is not 2xx has no effect; asked before anything is answered */
    public Receiver(ToIntFunction<Arrived> answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/events", this::take);
        server.start();
    }

    /** The one that the application under test tells as 'analytics'. */
    public static Receiver ofAllStories() {
        return OF_ALL_STORIES;
    }

    /** So that it does. */
    public static String[] setting() {
        return new String[] {
            "rapport.delivery.recipients.analytics.address=" + OF_ALL_STORIES.address(),
            "rapport.delivery.recipients.analytics.token=a-secret"
        };
    }

    public String address() {
        return "http://localhost:%d/events".formatted(server.getAddress().getPort());
    }

    public void answering(ToIntFunction<Arrived> otherwise) {
        answer = otherwise;
    }

    /** Every attempt that told of this id. */
    public List<Arrived> arrived(String about) {
        return arrived.stream().filter(each -> each.body().contains(about)).toList();
    }

    /** What had an effect. */
    public List<Arrived> effects(String about) {
        return inbox.values().stream()
                .filter(each -> each.body().contains(about))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var headers = exchange.getRequestHeaders();
            var each = new Arrived(
                    JsonPath.read(body, "$.id"),
                    JsonPath.read(body, "$.type"),
                    body,
                    headers.getFirst("Content-Type"),
                    String.valueOf(headers.getFirst("Authorization")));
            arrived.add(each);
            var status = answer.applyAsInt(each);
            if (status / 100 == 2) {
                inbox.putIfAbsent(each.id(), each);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
