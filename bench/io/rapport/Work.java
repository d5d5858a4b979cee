package io.rapport;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processor time used so far: by this process, and by all processes of the PostgreSQL server. Of Linux. */
final class Work {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 13;
    private static final int ENDED_CHILDREN = 2;

    private final ProcessHandle server;

    private Work(ProcessHandle server) {
        this.server = server;
    }

    /** @param jdbc reaches a server on this machine */
    static Work of(JdbcClient jdbc) {
        var own = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        return new Work(ProcessHandle.of(own).flatMap(ProcessHandle::parent).orElseThrow());
    }

    /** Of this process, in seconds. */
    double ours() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Of the server, in seconds; also of those of its processes that have ended. */
    double servers() {
        return seconds(server, 2 + ENDED_CHILDREN)
                + server.children().mapToDouble(child -> seconds(child, 2)).sum();
    }

    private static double seconds(ProcessHandle process, int figures) {
        try {
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
            // the name of the program stands in brackets, and may hold blanks
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = 0; i < figures; i++) {
                ticks += Long.parseLong(fields[USER - 2 + i]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
