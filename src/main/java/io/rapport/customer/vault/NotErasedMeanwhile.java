package io.rapport.customer.vault;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever writes about a customer keeps them from being erased until the end of the transaction: erasing waits for the
 * writer and sees what was written, or the writer waits and learns that there is nobody to write about any more.
 *
 * <p>PostgreSQL lets any number of writers hold a customer together, as a foreign key does; H2 has no such lock, so there
 * they take turns.
 */
final class NotErasedMeanwhile {

    private final JdbcOperations jdbc;
    private final String hold;

    NotErasedMeanwhile(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        hold = "select id from customer_record where id = ? for "
                + ("PostgreSQL".equals(jdbc.execute(product)) ? "key share" : "update");
    }

    /** @return whether the customer is held; false when there is no such row, or outside of a transaction */
    boolean hold(long customer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return false;
        }
        var held = held();
        if (held.contains(customer)) {
            return true;
        }
        var found = !jdbc.queryForList(hold, Long.class, customer).isEmpty();
        if (found) {
            held.add(customer);
        }
        return found;
    }

    /** Those this transaction holds already. */
    @SuppressWarnings("unchecked")
    private Set<Long> held() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, new HashSet<Long>());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(NotErasedMeanwhile.this);
                }
            });
        }
        return (Set<Long>) Objects.requireNonNull(TransactionSynchronizationManager.getResource(this));
    }
}
