package io.rapport.customer.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrapped keys of envelopes at rest. A row whose text is gone has none. */
final class EnvelopeKeys {

    /** A key under the named master key. */
    record Wrapped(String id, String master, String wrapped) {}

    private final JdbcClient jdbc;
    private final Envelope kind;

    EnvelopeKeys(JdbcClient jdbc, Envelope kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /** The names of the master keys in use. */
    List<String> masters() {
        return jdbc.sql("select distinct master from %s where master <> ''".formatted(kind.table()))
                .query(String.class)
                .list();
    }

    /** Up to {@code most} keys after this id that are not under the named master key. */
    List<Wrapped> notUnder(String master, String after, int most) {
        return jdbc.sql(
                        """
                        select id, master, wrapped from %s where master not in (:master, '') and id > :after
                        order by id fetch first :most rows only"""
                                .formatted(kind.table()))
                .param("master", master)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Wrapped(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Changes nothing when the row is gone or was wrapped anew meanwhile. @return whether it was changed */
    boolean replace(Wrapped before, Wrapped after) {
        return jdbc.sql("update %s set master = :master, wrapped = :key where id = :id and wrapped = :before"
                                .formatted(kind.table()))
                        .param("master", after.master())
                        .param("key", after.wrapped())
                        .param("id", after.id())
                        .param("before", before.wrapped())
                        .update()
                == 1;
    }
}
