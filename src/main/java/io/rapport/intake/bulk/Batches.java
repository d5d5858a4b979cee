package io.rapport.intake.bulk;

import io.rapport.customer.bulk.BulkCustomers;
import io.rapport.customer.bulk.Entry;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.intake.Refusals.TooManyAtOnce;
import io.rapport.intake.rows.RowSource;
import io.rapport.kernel.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Collects rows behind the bookmark, and writes them by the thousand. */
final class Batches implements RowSource.Rows {

    private static final int ROWS = 1000;

    /** Others who write the same are met once; more than this is not about meeting. */
    private static final int ATTEMPTS = 3;

    private final ImportFile file;
    private final BulkCustomers bulk;
    private final Bookmarks bookmarks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LongConsumer lines;

    private final List<Entry> entries = new ArrayList<>();
    private final List<RefusedLine> unusable = new ArrayList<>();
    private Bookmark bookmark;
    private long line;

    Batches(
            ImportFile file,
            Bookmark bookmark,
            BulkCustomers bulk,
            Bookmarks bookmarks,
            TransactionTemplate transaction,
            Clock clock,
            LongConsumer lines) {
        this.file = file;
        this.bookmark = bookmark;
        this.bulk = bulk;
        this.bookmarks = bookmarks;
        this.transaction = transaction;
        this.clock = clock;
        this.lines = lines;
    }

    @Override
    public boolean row(long at, Map<String, String> cells) {
        if (at > bookmark.reached()) {
            try {
                entries.add(file.lines().entry(at, cells, bookmark.asOf()));
            } catch (Problem problem) {
                unusable.add(RefusedLine.of(at, problem));
            }
            read(at);
        }
        return true;
    }

    @Override
    public boolean unreadable(long at, String why) {
        if (at > bookmark.reached()) {
            unusable.add(new RefusedLine(at, "", why));
            read(at);
        }
        return true;
    }

    private void read(long at) {
        line = at;
        if (entries.size() + unusable.size() >= ROWS) {
            flush();
        }
    }

    /** Writes what is collected. */
    void flush() {
        if (entries.isEmpty() && unusable.isEmpty()) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                bookmark = Objects.requireNonNull(transaction.execute(status -> written()));
                break;
            } catch (ConcurrencyFailureException | DataIntegrityViolationException met) {
                if (attempt == ATTEMPTS) {
                    throw new TooManyAtOnce();
                }
            }
        }
        entries.clear();
        unusable.clear();
        lines.accept(bookmark.reached());
    }

    private Bookmark written() {
        if (!bookmarks.move(bookmark, line, clock.instant())) {
            throw new ImportedElsewhere(file.name());
        }
        var refused = new ArrayList<>(unusable);
        refused.addAll(bulk.write(entries));
        refused.sort(Comparator.comparingLong(RefusedLine::line));
        var rows = entries.size() + unusable.size();
        var next = bookmark.after(line, rows - refused.size(), refused.size());
        bookmarks.count(next, refused);
        return next;
    }
}
