package io.rapport.customer.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.rapport.customer.master.MasterKeys;
import io.rapport.engine.asking.Round;
import io.rapport.kernel.CustomerId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault over the tables {@code customer_key} and {@code customer_lookup_key}. */
final class KeptVault implements Vault {

    private final MasterKeys masters;
    private final CustomerKeys keys;
    private final Tombstones tombstones;
    private final KeyCache cache;
    private final LookupKey lookups;
    private final Clock clock;
    private final @Nullable NotErasedMeanwhile erasing;

    /**
     * @param erasing null where nobody erases beside, or whoever writes looks after it
     * @throws io.rapport.customer.master.NoMasterKey when a key of this database is under a master key that is
     *     not here
     */
    KeptVault(MasterKeys masters, JdbcClient jdbc, @Nullable NotErasedMeanwhile erasing, Clock clock) {
        this.erasing = erasing;
        this.masters = masters;
        this.cache = KeyCache.ofThoseAtWork();
        this.keys = new CustomerKeys(jdbc);
        this.tombstones = new Tombstones(jdbc);
        this.clock = clock;
        keys.masters().forEach(masters::check);
        this.lookups = LookupKey.of(jdbc, masters, clock.instant());
    }

    private KeptVault(KeptVault other, KeyCache cache) {
        masters = other.masters;
        keys = other.keys;
        tombstones = other.tombstones;
        lookups = other.lookups;
        clock = other.clock;
        erasing = null;
        this.cache = cache;
    }

    @Override
    public Vault forBatch() {
        return new KeptVault(this, KeyCache.withoutBound());
    }

    @Override
    public String seal(CustomerId customer, String clear) {
        var key = keyToWrite(customer).orElseThrow(() -> tombstones.missing(customer));
        try {
            var sealed = key.encrypt(clear.getBytes(StandardCharsets.UTF_8), boundTo(customer));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A value of %s cannot be sealed".formatted(customer), impossible);
        }
    }

    @Override
    public Optional<String> open(CustomerId customer, String sealed) {
        return key(customer).map(key -> opened(key, customer, sealed));
    }

    @Override
    public String lookup(String scope, String normalised) {
        return lookups.lookup(scope, normalised);
    }

    @Override
    public String fingerprint(CustomerId customer, String value) {
        return lookups.lookup("fingerprint/" + customer, value);
    }

    @Override
    public void fetch(Collection<CustomerId> customers) {
        var missing = customers.stream()
                .map(CustomerId::number)
                .distinct()
                .filter(number -> cache.find(number).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            keys.find(missing).forEach(this::unwrapped);
        }
    }

    @Override
    public void fetch(CustomerId customer, Round round) {
        var number = customer.number();
        if (cache.find(number).isEmpty()) {
            round.ask(CustomerKeys.question(number, this::unwrapped));
        }
    }

    @Override
    public void admit(Collection<CustomerId> customers) {
        var made = new ArrayList<CustomerKeys.Wrapped>();
        for (var customer : customers) {
            made.add(made(customer.number()));
        }
        keys.add(made, clock.instant());
    }

    private CustomerKeys.Wrapped made(long number) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var wrapped = masters.wrap(key, CustomerKeys.purpose(number));
            cache.putNew(number, key.getPrimitive(RegistryConfiguration.get(), Aead.class));
            return new CustomerKeys.Wrapped(number, masters.current(), wrapped);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key cannot be made", impossible);
        }
    }

    @Override
    public void destroy(CustomerId customer) {
        var number = customer.number();
        keys.remove(number);
        cache.drop(number);
    }

    /** A key at hand may be destroyed by now; who is registered in this transaction has a key, and no row yet. */
    private Optional<Aead> keyToWrite(CustomerId customer) {
        return erasing == null || erasing.hold(customer.number())
                ? key(customer)
                : keys.find(customer.number()).map(this::unwrapped);
    }

    private Optional<Aead> key(CustomerId customer) {
        var number = customer.number();
        var known = cache.find(number);
        return known.isPresent() ? known : keys.find(number).map(this::unwrapped);
    }

    private Aead unwrapped(CustomerKeys.Wrapped kept) {
        try {
            var key = masters.unwrap(kept.master(), kept.wrapped(), CustomerKeys.purpose(kept.customer()))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            cache.put(kept.customer(), key);
            return key;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key of this database cannot be used", impossible);
        }
    }

    private static String opened(Aead key, CustomerId customer, String sealed) {
        try {
            var clear = key.decrypt(Base64.getUrlDecoder().decode(sealed), boundTo(customer));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            // without the cause, which may repeat what is there
            throw new IllegalStateException(
                    "A value of %s was changed in the database, or belongs to somebody else.".formatted(customer));
        }
    }

    private static byte[] boundTo(CustomerId customer) {
        return customer.value().getBytes(StandardCharsets.UTF_8);
    }
}
