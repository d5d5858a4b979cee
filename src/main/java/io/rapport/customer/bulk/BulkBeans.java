package io.rapport.customer.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.customer.master.MasterKeySettings;
import io.rapport.customer.sources.Sources;
import io.rapport.customer.store.Checks;
import io.rapport.customer.vault.VaultConfiguration;
import io.rapport.engine.EngineClock;
import io.rapport.engine.asking.Rounds;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@link BulkCustomers} and {@link Customers} over a configured database, for a command that runs without an engine. No
 * {@code @Configuration}, so that the application does not find it.
 */
@ComponentScan(basePackageClasses = {BulkCustomers.class, Checks.class, Lookalikes.class, Sources.class})
@Import({
    Rounds.class,
    Members.class,
    MemberLocks.class,
    FactCatalogue.class,
    MasterKeySettings.class,
    VaultConfiguration.class
})
@ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
public class BulkBeans {

    @Bean
    static Clock clock() {
        return EngineClock.alone();
    }

    /** Nobody asks a command for its meters. */
    @Bean
    static MeterRegistry meters() {
        return new CompositeMeterRegistry();
    }
}
