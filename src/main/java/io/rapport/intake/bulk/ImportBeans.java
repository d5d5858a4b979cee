package io.rapport.intake.bulk;

import io.rapport.commitments.bulk.BulkCommitments;
import io.rapport.commitments.bulk.ToldBeans;
import io.rapport.customer.bulk.BulkBeans;
import io.rapport.customer.bulk.BulkCustomers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Imports} over a configured database, without an engine. No {@code @Configuration}: only a command asks for it. */
@Import({BulkBeans.class, ToldBeans.class})
public class ImportBeans {

    @Bean
    Imports imports(
            BulkCustomers bulk,
            BulkCommitments commitments,
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Imports(bulk, commitments, jdbc, new TransactionTemplate(transactions), clock);
    }
}
