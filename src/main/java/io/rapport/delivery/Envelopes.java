package io.rapport.delivery;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.rapport.customer.master.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Seals a message under a key of its own, wrapped by the master key: the customer's key cannot be used, because that
 * somebody was erased is told after that key is gone. Message and key go together.
 */
@Component
class Envelopes {

    record Closed(String master, String wrapped, String text) {}

    private final MasterKeys masters;

    Envelopes(MasterKeys masters) {
        this.masters = masters;
    }

    Closed close(String id, String clear) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var sealed = aead(key).encrypt(bytes(clear), bytes(id));
            return new Closed(
                    masters.current(),
                    masters.wrap(key, purpose(id)),
                    Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Message %s cannot be sealed".formatted(id), impossible);
        }
    }

    /** @throws io.rapport.customer.master.NoMasterKey when the master key it is under is not here */
    String open(String id, Closed closed) {
        try {
            var key = masters.unwrap(closed.master(), closed.wrapped(), purpose(id));
            var clear = aead(key).decrypt(Base64.getDecoder().decode(closed.text()), bytes(id));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("Message %s was changed in the database".formatted(id));
        }
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static String purpose(String id) {
        return "delivery/" + id;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
