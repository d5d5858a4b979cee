package io.rapport.rehearsal.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case of the log with its rows in file order. Type and channel are those of its first row. */
public final class LoggedCase {

    /**
     * What the tool that wrote the log had promised, and what became of it.
     *
     * @param use what it is to us
     * @param dueAt until when; null when the tool promised nothing
     * @param kept its own verdict, also on what is still open; null when it has none
     */
    public record Promised(Mapping.Use use, @Nullable Instant dueAt, @Nullable Boolean kept) {

        boolean isMissed() {
            return Boolean.FALSE.equals(kept);
        }
    }

    private final String id;
    private final String type;
    private final String channel;
    private final @Nullable Instant opened;
    private final List<LoggedRow> rows = new ArrayList<>();
    private String customer;
    private @Nullable Promised promise;

    LoggedCase(String id, String customer, String type, String channel, @Nullable Instant opened) {
        this.id = id;
        this.customer = customer;
        this.type = type;
        this.channel = channel;
        this.opened = opened;
    }

    /** A row never comes before the one above it: the file's order within a case is the order of what happened. */
    void add(LoggedRow row) {
        var before = rows.isEmpty() ? row.at() : rows.get(rows.size() - 1).at();
        var at = row.at().isBefore(before) ? before : row.at();
        rows.add(new LoggedRow(row.line(), at, row.meaning(), row.team()));
    }

    /** The first row that names a customer counts. */
    void namedAs(String name) {
        customer = customer.isEmpty() ? name : customer;
    }

    /** The last row that says what was promised counts. */
    void promised(@Nullable Promised now) {
        promise = now == null ? promise : now;
    }

    /** Whether the log leaves it open. */
    boolean isLeftOpen() {
        for (int last = rows.size() - 1; last >= 0; last--) {
            if (rows.get(last).meaning().phase() != Meaning.Phase.UNCHANGED) {
                return !rows.get(last).meaning().phase().isDone();
            }
        }
        return true;
    }

    /** What the log's own tool promised on it; null when the mapping does not say where that is. */
    public @Nullable Promised promise() {
        return promise;
    }

    /** Whether the log's promises are the ones to keep, and it has none on this case. */
    public boolean isToldNothing() {
        return promise != null && promise.use() == Mapping.Use.TOLD && promise.dueAt() == null;
    }

    public String id() {
        return id;
    }

    /** The log's own id of the customer; empty when no row names one. */
    public String customer() {
        return customer;
    }

    public String type() {
        return type;
    }

    public String channel() {
        return channel;
    }

    /** When the customer asked: as the log says, but not after its first row. */
    public Instant openedAt() {
        var first = rows.get(0).at();
        return opened == null || opened.isAfter(first) ? first : opened;
    }

    public List<LoggedRow> rows() {
        return rows;
    }
}
