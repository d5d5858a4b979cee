package io.rapport.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.Rapport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The real application in a process of its own, on a database file, so that it can be killed. */
final class Application implements AutoCloseable {

    static final String ADMIN = "root";
    static final String PASSWORD = "a-password-of-a-test";

    static final String MASTER_KEY = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final Duration START = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    final int port;

    private Application(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it on the database in this folder and waits until it is ready. @param settings as {@code --name=value} */
    static Application on(Path folder, String... settings) {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            socket.close();
            var log = Files.createTempFile(folder, "rapport", ".log");
            var builder = new ProcessBuilder(command(folder, port, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "RAPPORT_ADMIN_USER",
                            ADMIN,
                            "RAPPORT_ADMIN_PASSWORD",
                            PASSWORD,
                            "RAPPORT_MASTER_KEY",
                            MASTER_KEY));
            return new Application(builder.start(), log, port).ready();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Path folder, int port, String... settings) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"));
        command.addAll(List.of("-cp", classPath(), Rapport.class.getName()));
        command.addAll(List.of(
                "--spring.profiles.active=recovery",
                "--server.port=" + port,
                // a job of the killed process is taken over soon
                "--camunda.bpm.job-execution.lock-time-in-millis=5000",
                "--camunda.bpm.job-execution.max-wait=1000"));
        command.addAll(new Store(folder).settings());
        command.addAll(List.of(settings));
        return command;
    }

    /** What a shipped application has: our classes and the libraries, without the tests' own beans. */
    static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Application ready() {
        try {
            Awaitility.await("readiness")
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new AssertionError("It ended with " + process.exitValue() + ": " + lastSaid());
                        }
                        return Calls.isReady(port);
                    });
        } catch (ConditionTimeoutException tooLong) {
            process.destroyForcibly();
            throw new AssertionError("It did not become ready: " + lastSaid(), tooLong);
        }
        return this;
    }

    /** The power fails. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("It cannot be killed.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** All it wrote. */
    String said() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String lastSaid() {
        var text = said();
        return text.substring(Math.max(0, text.length() - 8_000));
    }

    @Override
    public void close() {
        kill();
    }
}
