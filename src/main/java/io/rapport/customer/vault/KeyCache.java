package io.rapport.customer.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opened keys of the customers at work. Bounded, and forgotten after a while, so that a key destroyed by another node
 * does not live on here.
 */
final class KeyCache {

    private static final int MOST = 20_000;
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final Cache<Long, Aead> keys;

    private KeyCache(Cache<Long, Aead> keys) {
        this.keys = keys;
    }

    static KeyCache ofThoseAtWork() {
        return new KeyCache(Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(AT_MOST)
                .build());
    }

    /** For one batch: lives as long as its transaction. */
    static KeyCache withoutBound() {
        return new KeyCache(Caffeine.newBuilder().build());
    }

    Optional<Aead> find(long customer) {
        return Optional.ofNullable(keys.getIfPresent(customer));
    }

    void put(long customer, Aead key) {
        keys.put(customer, key);
    }

    /** A key that is new: when its transaction is given up, it must not be used for anything. */
    void putNew(long customer, Aead key) {
        keys.put(customer, key);
        afterwards(status -> {
            if (status != TransactionSynchronization.STATUS_COMMITTED) {
                keys.invalidate(customer);
            }
        });
    }

    /** At once, and again at the end of the transaction: until then somebody else may have read it once more. */
    void drop(long customer) {
        keys.invalidate(customer);
        afterwards(status -> keys.invalidate(customer));
    }

    private static void afterwards(IntConsumer effect) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    effect.accept(status);
                }
            });
        }
    }
}
