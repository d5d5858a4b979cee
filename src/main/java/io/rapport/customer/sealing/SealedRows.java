package io.rapport.customer.sealing;

import io.rapport.customer.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Rewrites rows that were kept in clear. In the migration's transaction: all of them or none. */
public final class SealedRows {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Vault vault;

    SealedRows(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a row becomes. */
    @FunctionalInterface
    public interface Rewriting {
        /** @return the values of the update, in order */
        Object[] of(ResultSet row, Vault vault) throws SQLException;
    }

    /** @param select ordered by customer, so that each key is opened once */
    public void rewrite(String select, String update, Rewriting rewriting) {
        List<Object[]> batch = new ArrayList<>();
        jdbc.query(select, (RowCallbackHandler) row -> {
            batch.add(rewriting.of(row, vault));
            if (batch.size() == BATCH) {
                jdbc.batchUpdate(update, batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(update, batch);
        }
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    Vault vault() {
        return vault;
    }
}
