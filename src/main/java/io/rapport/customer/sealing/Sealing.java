package io.rapport.customer.sealing;

import io.rapport.customer.master.MasterKeys;
import io.rapport.customer.vault.VaultConfiguration;
import java.sql.Connection;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Gives a migration a vault on its own connection, because the application's is not there before all of them ran. */
@Component
public class Sealing {

    private static final int ROWS_AT_ONCE = 1000;

    private final MasterKeys masters;
    private final Clock clock;

    Sealing(MasterKeys masters, Clock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    SealedRows over(Connection connection) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        // rows come one after the other and not all at once, however many there are
        jdbc.setFetchSize(ROWS_AT_ONCE);
        return new SealedRows(jdbc, VaultConfiguration.over(masters, JdbcClient.create(jdbc), clock));
    }
}
