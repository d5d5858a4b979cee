package io.rapport.intake.bulk;

import io.rapport.commitments.bulk.BulkCommitments;
import io.rapport.commitments.bulk.ToldCommitment;
import io.rapport.customer.bulk.BulkCustomers;
import io.rapport.customer.bulk.Entry;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.intake.Refusals.TooManyAtOnce;
import io.rapport.intake.rows.RowSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Collects rows behind the bookmark, and writes them by the thousand: one batch is written while the next is read. */
final class Batches implements RowSource.Rows {

    static final int ROWS = 1000;

    /** Others who write the same are met once; more than this is not about meeting. */
    private static final int ATTEMPTS = 3;

    private record Batch(
            BulkCustomers.Checked entries,
            List<ToldCommitment> told,
            List<RefusedLine> unusable,
            int rows,
            long last) {}

    private final ImportFile file;
    private final Bookmark from;
    private final BulkCustomers bulk;
    private final BulkCommitments commitments;
    private final Bookmarks bookmarks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LongConsumer lines;

    // of the thread that reads
    private final List<Entry> entries = new ArrayList<>();
    private final List<ToldCommitment> told = new ArrayList<>();
    private final List<RefusedLine> unusable = new ArrayList<>();
    private long line;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /** Of the threads that write, one after the other. */
    private Bookmark bookmark;

    Batches(
            ImportFile file,
            Bookmark from,
            BulkCustomers bulk,
            BulkCommitments commitments,
            Bookmarks bookmarks,
            TransactionTemplate transaction,
            Clock clock,
            LongConsumer lines) {
        this.file = file;
        this.from = from;
        this.bookmark = from;
        this.bulk = bulk;
        this.commitments = commitments;
        this.bookmarks = bookmarks;
        this.transaction = transaction;
        this.clock = clock;
        this.lines = lines;
    }

    @Override
    public boolean row(long at, Map<String, String> cells) {
        if (at > from.reached()) {
            var read = file.lines().line(at, cells, from.asOf());
            entries.add(read.entry());
            if (read.told() != null) {
                told.add(read.told());
            }
            read(at);
        }
        return true;
    }

    @Override
    public boolean unreadable(long at, String why) {
        if (at > from.reached()) {
            unusable.add(new RefusedLine(at, "", why));
            read(at);
        }
        return true;
    }

    private void read(long at) {
        line = at;
        if (entries.size() + unusable.size() >= ROWS) {
            handOver();
        }
    }

    /** Writes what is collected, and waits until everything is written. */
    void flush() {
        if (!entries.isEmpty() || !unusable.isEmpty()) {
            handOver();
        }
        await();
    }

    /** Waits for the batch that is being written, however it ends. */
    void settle() {
        writing.handle((written, failed) -> written).join();
    }

    private void handOver() {
        var rows = entries.size() + unusable.size();
        var checked = bulk.check(entries);
        var wrong = checked.refusedLines();
        told.removeIf(each -> wrong.contains(each.line()));
        var batch = new Batch(checked, List.copyOf(told), List.copyOf(unusable), rows, line);
        entries.clear();
        told.clear();
        unusable.clear();
        await();
        writing = CompletableFuture.runAsync(() -> write(batch), task -> new Thread(task, "import").start());
    }

    private void await() {
        try {
            writing.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }

    private void write(Batch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                bookmark = Objects.requireNonNull(transaction.execute(status -> written(batch)));
                break;
            } catch (ConcurrencyFailureException | DataIntegrityViolationException met) {
                if (attempt == ATTEMPTS) {
                    throw new TooManyAtOnce();
                }
            }
        }
        lines.accept(bookmark.reached());
    }

    private Bookmark written(Batch batch) {
        if (!bookmarks.move(bookmark, batch.last(), clock.instant())) {
            throw new Imports.ImportedElsewhere(file.name());
        }
        var refused = new ArrayList<>(batch.unusable());
        var heard = commitments.hear(batch.told());
        refused.addAll(heard.refused());
        refused.addAll(bulk.write(batch.entries().without(heard.refusedLines())));
        commitments.write(heard);
        refused.sort(Comparator.comparingLong(RefusedLine::line));
        var many =
                (int) refused.stream().mapToLong(RefusedLine::line).distinct().count();
        var next = bookmark.after(batch.last(), batch.rows() - many, many);
        bookmarks.count(next, refused);
        return next;
    }
}
