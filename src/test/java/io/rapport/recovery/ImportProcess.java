package io.rapport.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.Rapport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code import} in a process of its own, on the database in a folder, so that it can be killed. */
final class ImportProcess {

    private static final int MINUTES = 5;

    private final Process process;
    private final Path log;

    private ImportProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ImportProcess of(Path file, Path folder) throws IOException {
        var log = Files.createTempFile(folder, "import", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                Application.classPath(),
                Rapport.class.getName(),
                "import",
                file.toString(),
                "--source",
                "crm",
                "--out",
                folder.resolve("out").toString(),
                "--spring.profiles.active=recovery"));
        command.addAll(new Store(folder).settings());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "RAPPORT_ADMIN_USER",
                        Application.ADMIN,
                        "RAPPORT_ADMIN_PASSWORD",
                        Application.PASSWORD,
                        "RAPPORT_MASTER_KEY",
                        Application.MASTER_KEY));
        return new ImportProcess(builder.start(), log);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C does; on Windows, the power fails. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Waits for its end. @return the exit code */
    int code() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It does not come to an end.");
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(log, UTF_8);
    }
}
