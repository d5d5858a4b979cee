package io.rapport.customer.vault;

import io.rapport.customer.master.MasterKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps every key anew under the current master key; what is sealed stays as it is. In small transactions, so that the
 * server goes on meanwhile; stopped or killed, it goes on where it was when it is run again.
 */
public final class Rotation {

    private static final int AT_ONCE = 500;

    private final MasterKeys masters;
    private final CustomerKeys keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Rotation(MasterKeys masters, JdbcClient jdbc, TransactionTemplate transaction) {
        this.masters = masters;
        this.keys = new CustomerKeys(jdbc);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * @return how many keys were wrapped anew; 0 when all of them were under the current master key
     * @throws io.rapport.customer.master.NoMasterKey when a key is under a master key that is not here
     */
    public long run() {
        keys.masters().forEach(masters::check);
        for (var kind : Envelope.values()) {
            new EnvelopeKeys(jdbc, kind).masters().forEach(masters::check);
        }
        long done = Boolean.TRUE.equals(transaction.execute(status -> lookupKey())) ? 1 : 0;
        long after = 0;
        while (true) {
            var batch = keys.notUnder(masters.current(), after, AT_ONCE);
            if (batch.isEmpty()) {
                return done + envelopes();
            }
            Long changed = transaction.execute(
                    status -> batch.stream().filter(this::wrapAnew).count());
            done += changed == null ? 0 : changed;
            after = batch.get(batch.size() - 1).customer();
        }
    }

    private long envelopes() {
        long done = 0;
        for (var kind : Envelope.values()) {
            var rows = new EnvelopeKeys(jdbc, kind);
            var batch = rows.notUnder(masters.current(), "", AT_ONCE);
            while (!batch.isEmpty()) {
                var some = batch;
                Long changed = transaction.execute(status -> some.stream()
                        .filter(before -> wrapAnew(kind, rows, before))
                        .count());
                done += changed == null ? 0 : changed;
                batch = rows.notUnder(
                        masters.current(), batch.get(batch.size() - 1).id(), AT_ONCE);
            }
        }
        return done;
    }

    private boolean wrapAnew(Envelope kind, EnvelopeKeys rows, EnvelopeKeys.Wrapped before) {
        var purpose = kind.purpose(before.id());
        var key = masters.unwrap(before.master(), before.wrapped(), purpose);
        return rows.replace(
                before, new EnvelopeKeys.Wrapped(before.id(), masters.current(), masters.wrap(key, purpose)));
    }

    private boolean lookupKey() {
        var kept = LookupKey.find(jdbc).orElse(null);
        if (kept == null || kept.master().equals(masters.current())) {
            return false;
        }
        var key = masters.unwrap(kept.master(), kept.wrapped(), LookupKey.PURPOSE);
        LookupKey.replace(jdbc, new LookupKey.Wrapped(masters.current(), masters.wrap(key, LookupKey.PURPOSE)));
        return true;
    }

    private boolean wrapAnew(CustomerKeys.Wrapped before) {
        var purpose = CustomerKeys.purpose(before.customer());
        var key = masters.unwrap(before.master(), before.wrapped(), purpose);
        return keys.replace(
                before, new CustomerKeys.Wrapped(before.customer(), masters.current(), masters.wrap(key, purpose)));
    }
}
