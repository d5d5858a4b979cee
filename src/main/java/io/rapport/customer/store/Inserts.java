package io.rapport.customer.store;

import java.util.Map;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Inserts that a twin may already have made, also a twin that is doing it at this moment.
 *
 * <p>PostgreSQL gives a transaction up after any error, so it is told not to raise one; H2 has no such words, but goes on
 * after an error. Both wait for a twin that has not committed yet.
 */
@Component("customerInserts")
class Inserts {

    private final JdbcClient jdbc;
    private final String suffix;

    Inserts(JdbcClient jdbc, JdbcOperations database) {
        this.jdbc = jdbc;
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        suffix = "PostgreSQL".equals(database.execute(product)) ? " on conflict do nothing" : "";
    }

    /** @return the new row's id; empty when no row was written, because of a twin or because nothing was selected */
    OptionalLong insert(String sql, Map<String, ?> values) {
        var keys = new GeneratedKeyHolder();
        try {
            jdbc.sql(sql + suffix).params(values).update(keys, "id");
        } catch (DuplicateKeyException twin) {
            return OptionalLong.empty();
        }
        var key = keys.getKeyList().isEmpty() ? null : keys.getKey();
        return key == null ? OptionalLong.empty() : OptionalLong.of(key.longValue());
    }

    /** For tables without a generated id. @return whether a row was written */
    boolean insertPlain(String sql, Map<String, ?> values) {
        try {
            return jdbc.sql(sql + suffix).params(values).update() == 1;
        } catch (DuplicateKeyException twin) {
            return false;
        }
    }
}
