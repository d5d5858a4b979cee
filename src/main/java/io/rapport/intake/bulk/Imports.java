package io.rapport.intake.bulk;

import io.rapport.commitments.bulk.BulkCommitments;
import io.rapport.customer.bulk.BulkCustomers;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports files. Each batch is one transaction, its bookmark included: killed at any moment, the next run goes on after the
 * last batch that was done.
 */
public final class Imports {

    private final BulkCustomers bulk;
    private final BulkCommitments commitments;
    private final Bookmarks bookmarks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Imports(
            BulkCustomers bulk,
            BulkCommitments commitments,
            JdbcOperations jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.bulk = bulk;
        this.commitments = commitments;
        this.bookmarks = new Bookmarks(jdbc);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The tables of this version are not there. */
    public static final class OlderDatabase extends Problem {
        private static final long serialVersionUID = 1L;

        public OlderDatabase() {
            super(
                    Kind.CONFLICT,
                    "intake/older-database",
                    "The database is empty or of an older version. Start the server of this version once, it brings the database up to date; then import.");
        }
    }

    /** Two imports of one file at once. */
    public static final class ImportedElsewhere extends Problem {

        private static final long serialVersionUID = 1L;

        ImportedElsewhere(String file) {
            super(
                    Kind.CONFLICT,
                    "intake/imported-elsewhere",
                    "%s is being imported by another process. Let it finish, or stop it, and start again."
                            .formatted(file));
        }
    }

    /**
     * Where an import of this file stands, as begun before or now.
     *
     * @param asOf when what the file says without a time was so; null for the time the file was written. An import that goes
     *     on keeps the one it was begun with.
     * @param again begin at the first line, whatever was done before; what is there already changes nothing
     */
    public Bookmark open(ImportFile file, @Nullable Instant asOf, boolean again) {
        try {
            var before = bookmarks.find(file.fingerprint());
            if (before.isPresent() && !again) {
                return before.get();
            }
            var now = clock.instant();
            return transaction.execute(status -> bookmarks.begin(file, file.asOf(asOf, now), now));
        } catch (BadSqlGrammarException noTable) {
            throw new OlderDatabase();
        }
    }

    /**
     * Imports what is behind the bookmark.
     *
     * @param lines hears of the line that is reached, after each batch; from another thread
     * @return the bookmark at the end of the file
     * @throws ImportedElsewhere when another process imports the same file
     * @throws DataAccessException when the database is gone; what was done stays done
     */
    public Bookmark run(ImportFile file, Bookmark from, LongConsumer lines) {
        if (from.finishedAt() != null) {
            return from;
        }
        var batches = new Batches(file, from, bulk, commitments, bookmarks, transaction, clock, lines);
        try {
            file.rows().each(batches);
            batches.flush();
        } finally {
            batches.settle();
        }
        bulk.keepHeard();
        bookmarks.finish(from.fingerprint(), clock.instant());
        return bookmarks.find(from.fingerprint()).orElseThrow();
    }

    /** Why lines were not taken. @param times for how many fields of lines it was so */
    public record Reason(String why, long times) {}

    /** Why lines of the file were not taken, the commonest first. @param most how many reasons at most */
    public List<Reason> reasons(Bookmark of, int most) {
        return bookmarks.reasons(of.fingerprint(), most);
    }

    /** Every line of the file that was not taken, in order, also by runs before this one. */
    public void refused(Bookmark of, Consumer<RefusedLine> each) {
        bookmarks.refused(of.fingerprint(), each);
    }
}
