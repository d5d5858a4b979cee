package io.rapport;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A second start on the same embedded database: it belongs to one program at a time. */
class AlreadyRunning extends AbstractFailureAnalyzer<SQLNonTransientConnectionException> {

    /** H2's {@code DATABASE_ALREADY_OPEN_1}. */
    private static final int OPEN_ELSEWHERE = 90020;

    private static final Pattern FILE = Pattern.compile("\"([^\"]+)\"");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLNonTransientConnectionException refusal) {
        return refusal.getErrorCode() == OPEN_ELSEWHERE
                ? new FailureAnalysis(
                        "The database %s is open in another program; probably Rapport is running already."
                                .formatted(file(refusal)),
                        "Use the one that runs, or stop it and start again. To run a second one beside it, start it in another folder and with another --server.port.",
                        refusal)
                : null;
    }

    private static String file(SQLException refusal) {
        var file = FILE.matcher(String.valueOf(refusal.getMessage()));
        return file.find() ? file.group(1) : "file";
    }
}
