package io.rapport.customer.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacParameters;
import io.rapport.customer.master.MasterKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one key that values are looked up with: HMAC-SHA-256, wrapped by the master key, never changed. */
final class LookupKey {

    static final String PURPOSE = "lookup";

    private static final int BYTES = 32;

    /** The key at rest. */
    record Wrapped(String master, String wrapped) {}

    private final Mac mac;

    private LookupKey(Mac mac) {
        this.mac = mac;
    }

    /** The key of this database; made when there is none yet, which only a migration does. */
    static LookupKey of(JdbcClient jdbc, MasterKeys masters, Instant now) {
        var kept = find(jdbc).orElseGet(() -> make(jdbc, masters, now));
        try {
            return new LookupKey(masters.unwrap(kept.master(), kept.wrapped(), PURPOSE)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The lookup key cannot be used", impossible);
        }
    }

    static Optional<Wrapped> find(JdbcClient jdbc) {
        return jdbc.sql("select master, wrapped from customer_lookup_key where id = 1")
                .query((row, n) -> new Wrapped(row.getString(1), row.getString(2)))
                .optional();
    }

    static void replace(JdbcClient jdbc, Wrapped key) {
        jdbc.sql("update customer_lookup_key set master = :master, wrapped = :key where id = 1")
                .param("master", key.master())
                .param("key", key.wrapped())
                .update();
    }

    private static Wrapped make(JdbcClient jdbc, MasterKeys masters, Instant now) {
        try {
            var key = KeysetHandle.generateNew(HmacParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setTagSizeBytes(BYTES)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build());
            var made = new Wrapped(masters.current(), masters.wrap(key, PURPOSE));
            jdbc.sql("insert into customer_lookup_key (id, master, wrapped, made_at) values (1, :master, :key, :now)")
                    .param("master", made.master())
                    .param("key", made.wrapped())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The lookup key cannot be made", impossible);
        }
    }

    String lookup(String scope, String value) {
        var first = scope.getBytes(StandardCharsets.UTF_8);
        var second = value.getBytes(StandardCharsets.UTF_8);
        // with its length in front, so that no other scope and value run together to the same bytes
        var message = ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .put(second)
                .array();
        try {
            return HexFormat.of().formatHex(mac.computeMac(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A lookup cannot be computed", impossible);
        }
    }
}
