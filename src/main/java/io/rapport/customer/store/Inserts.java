package io.rapport.customer.store;

import io.rapport.customer.Refusals.BeingErased;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
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

    /** A foreign key that points at nothing, on PostgreSQL and on H2. */
    private static final Set<String> NO_PARENT = Set.of("23503", "23506");

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
        } catch (DataIntegrityViolationException refused) {
            throw withoutCustomer(refused);
        }
        var key = keys.getKeyList().isEmpty() ? null : keys.getKey();
        return key == null ? OptionalLong.empty() : OptionalLong.of(key.longValue());
    }

    /** The customer was there when we looked and is not any more: only an erasure does that. */
    private static RuntimeException withoutCustomer(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof SQLException sql && NO_PARENT.contains(sql.getSQLState())
                ? new BeingErased()
                : refused;
    }

    /** For tables without a generated id. @return whether a row was written */
    boolean insertPlain(String sql, Map<String, ?> values) {
        try {
            return jdbc.sql(sql + suffix).params(values).update() == 1;
        } catch (DuplicateKeyException twin) {
            return false;
        } catch (DataIntegrityViolationException refused) {
            throw withoutCustomer(refused);
        }
    }
}
