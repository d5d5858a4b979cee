package io.rapport.customer.vault;

import io.rapport.customer.master.MasterKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One vault over the application's database; a migration makes its own with {@link #over}. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {

    @Bean
    Vault vault(MasterKeys masters, JdbcClient jdbc, JdbcOperations locks, Clock clock) {
        return new KeptVault(masters, jdbc, new NotErasedMeanwhile(locks), clock);
    }

    @Bean
    Envelopes envelopes(MasterKeys masters) {
        return new Envelopes(masters);
    }

    @Bean
    Tombstones tombstones(JdbcClient jdbc) {
        return new Tombstones(jdbc);
    }

    /** A vault over another connection, for a migration: before it, there is no lookup key, and it makes one. */
    public static Vault over(MasterKeys masters, JdbcClient jdbc, Clock clock) {
        return new KeptVault(masters, jdbc, null, clock);
    }
}
