package io.rapport.customer.master;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The master key that new keys are wrapped with, and those before it that older ones still are. AES-256-GCM; wrapped
 * keys are bound to what they are for, so that nobody can swap two rows.
 */
public final class MasterKeys {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9][a-z0-9-]{0,39}):([A-Za-z0-9+/_=-]+)");
    private static final int BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink cannot be set up", impossible);
        }
    }

    private final String current;
    private final Map<String, Aead> keys;

    private MasterKeys(String current, Map<String, Aead> keys) {
        this.current = current;
        this.keys = keys;
    }

    /**
     * @param current {@code name:base64}, 32 bytes
     * @param before the same, any number of them, separated by commas; may be blank
     * @throws NoMasterKey when one cannot be read, without repeating it
     */
    static MasterKeys of(String current, String before) {
        var keys = new LinkedHashMap<String, Aead>();
        var name = add(keys, "RAPPORT_MASTER_KEY", current);
        if (!before.isBlank()) {
            for (var older : before.split(",", -1)) {
                add(keys, "RAPPORT_MASTER_KEYS_BEFORE", older);
            }
        }
        return new MasterKeys(name, Map.copyOf(keys));
    }

    /** The name of the key that new keys are wrapped with. */
    public String current() {
        return current;
    }

    /** @param purpose what the key is for; needed again to {@link #unwrap} it */
    public String wrap(KeysetHandle key, String purpose) {
        try {
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys.get(current), bytes(purpose));
            return Base64.getEncoder().encodeToString(wrapped);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key cannot be wrapped", impossible);
        }
    }

    /**
     * @param master the name of the master key it was wrapped with
     * @throws NoMasterKey when that is not here, or is another one
     */
    public KeysetHandle unwrap(String master, String wrapped, String purpose) {
        var key = keys.get(master);
        if (key == null) {
            throw NoMasterKey.unknown(master);
        }
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped), key, bytes(purpose));
        } catch (GeneralSecurityException another) {
            throw NoMasterKey.another(master);
        }
    }

    /** @throws NoMasterKey when there is no master key of this name */
    public void check(String master) {
        if (!keys.containsKey(master)) {
            throw NoMasterKey.unknown(master);
        }
    }

    private static String add(Map<String, Aead> keys, String variable, String written) {
        var parts = SHAPE.matcher(written.strip());
        if (!parts.matches()) {
            throw NoMasterKey.unreadable(variable);
        }
        if (keys.put(parts.group(1), aead(variable, parts.group(2))) != null) {
            throw NoMasterKey.twice(parts.group(1));
        }
        return parts.group(1);
    }

    @AccessesPartialKey
    private static Aead aead(String variable, String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            if (secret.length != BYTES) {
                throw NoMasterKey.unreadable(variable);
            }
            var shape = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(IV_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(shape)
                    .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IllegalArgumentException notBase64) {
            throw NoMasterKey.unreadable(variable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A master key cannot be used", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
