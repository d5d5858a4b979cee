package io.rapport.intake.bulk;

import io.rapport.customer.bulk.RefusedLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;

/** Bookmarks and refused lines at rest. */
final class Bookmarks {

    private static final int ROWS_AT_ONCE = 1000;
    private static final int WHY_MOST = 2000;
    private static final int FIELD_MOST = 200;

    /** @param n which of the reasons of its line it is, from 0 */
    private record Numbered(int n, RefusedLine reason) {}

    private final JdbcOperations jdbc;

    Bookmarks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bookmark> find(String fingerprint) {
        return jdbc.query("select * from intake_import where fingerprint = ?", Bookmarks::read, fingerprint).stream()
                .findFirst();
    }

    Bookmark begin(ImportFile file, Instant asOf, Instant now) {
        forget(file.fingerprint());
        jdbc.update(
                """
                insert into intake_import (fingerprint, source, as_of, reached, batches, taken, refused,
                    started_at, written_at) values (?, ?, ?, 0, 0, 0, 0, ?, ?)""",
                file.fingerprint(),
                file.source(),
                time(asOf),
                time(now),
                time(now));
        return find(file.fingerprint()).orElseThrow();
    }

    private void forget(String fingerprint) {
        jdbc.update("delete from intake_import_reason where fingerprint = ?", fingerprint);
        jdbc.update("delete from intake_import where fingerprint = ?", fingerprint);
    }

    /** @return false when somebody else moved it meanwhile; until the end of the transaction nobody else can */
    boolean move(Bookmark from, long reached, Instant now) {
        return jdbc.update(
                        "update intake_import set reached = ?, batches = batches + 1, written_at = ?"
                                + " where fingerprint = ? and reached = ? and batches = ?",
                        reached,
                        time(now),
                        from.fingerprint(),
                        from.reached(),
                        from.batches())
                == 1;
    }

    /** @param refused in the order of their lines */
    void count(Bookmark now, List<RefusedLine> refused) {
        jdbc.update(
                "update intake_import set taken = ?, refused = ? where fingerprint = ?",
                now.taken(),
                now.refused(),
                now.fingerprint());
        if (!refused.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into intake_import_reason (fingerprint, line, n, field, why) values (?, ?, ?, ?, ?)",
                    numbered(refused).stream()
                            .map(one -> new Object[] {
                                now.fingerprint(),
                                one.reason().line(),
                                one.n(),
                                cut(one.reason().field(), FIELD_MOST),
                                cut(one.reason().why(), WHY_MOST)
                            })
                            .toList());
        }
    }

    private static List<Numbered> numbered(List<RefusedLine> refused) {
        var numbered = new ArrayList<Numbered>();
        long line = -1;
        for (var reason : refused) {
            var n = reason.line() == line ? numbered.get(numbered.size() - 1).n() + 1 : 0;
            numbered.add(new Numbered(n, reason));
            line = reason.line();
        }
        return numbered;
    }

    void finish(String fingerprint, Instant now) {
        jdbc.update("update intake_import set finished_at = ? where fingerprint = ?", time(now), fingerprint);
    }

    /** In the order of their lines, a thousand at a time. */
    void refused(String fingerprint, Consumer<RefusedLine> each) {
        long line = -1;
        int n = -1;
        List<Numbered> some;
        do {
            some = jdbc.query(
                    "select line, n, field, why from intake_import_reason where fingerprint = ?"
                            + " and (line > ? or line = ? and n > ?)"
                            + " order by line, n fetch first " + ROWS_AT_ONCE + " rows only",
                    (row, at) -> new Numbered(
                            row.getInt(2), new RefusedLine(row.getLong(1), row.getString(3), row.getString(4))),
                    fingerprint,
                    line,
                    line,
                    n);
            for (var one : some) {
                each.accept(one.reason());
                line = one.reason().line();
                n = one.n();
            }
        } while (some.size() == ROWS_AT_ONCE);
    }

    /** The commonest reasons first. */
    List<Imports.Reason> reasons(String fingerprint, int most) {
        return jdbc.query(
                "select why, count(*) from intake_import_reason where fingerprint = ? group by why"
                        + " order by count(*) desc, why fetch first " + most + " rows only",
                (row, at) -> new Imports.Reason(row.getString(1), row.getLong(2)),
                fingerprint);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static OffsetDateTime time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Bookmark read(ResultSet row, int n) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Bookmark(
                row.getString("fingerprint"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getLong("reached"),
                row.getLong("batches"),
                row.getLong("taken"),
                row.getLong("refused"),
                finished == null ? null : finished.toInstant());
    }
}
