package io.rapport.customer.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.rapport.customer.master.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals what no customer's key can seal under a key of its own, wrapped by the master key. Text and key are one row and go
 * together: with the row, the text is unreadable for good.
 */
public final class Envelopes {

    /**
     * As it may be kept.
     *
     * @param master the name of the master key
     */
    public record Closed(String master, String wrapped, String text) {}

    private final MasterKeys masters;

    public Envelopes(MasterKeys masters) {
        this.masters = masters;
    }

    /** @param id of the row, to which text and key are bound */
    public Closed close(Envelope kind, String id, String clear) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var sealed = aead(key).encrypt(bytes(clear), bytes(id));
            return new Closed(
                    masters.current(),
                    masters.wrap(key, kind.purpose(id)),
                    Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("%s cannot be sealed".formatted(kind.purpose(id)), impossible);
        }
    }

    /**
     * The text in clear.
     *
     * @throws io.rapport.customer.master.NoMasterKey when the master key it is under is not here
     */
    public String open(Envelope kind, String id, Closed closed) {
        try {
            var key = masters.unwrap(closed.master(), closed.wrapped(), kind.purpose(id));
            var clear = aead(key).decrypt(Base64.getDecoder().decode(closed.text()), bytes(id));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            // without the cause, which may repeat what is there
            throw new IllegalStateException("%s was changed in the database".formatted(kind.purpose(id)));
        }
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
