package io.rapport.customer.proof;

import com.google.crypto.tink.subtle.Ed25519Sign;
import io.rapport.customer.master.KeyFile;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs with Ed25519 (RFC 8032); the key is 32 secret bytes. */
public final class Signer {

    private static final int BYTES = 32;
    private static final String MAKE = "make one with: echo \"RAPPORT_SIGNING_KEY=$(openssl rand -base64 32)\"";

    /** What stands before the bytes of a key in PKCS#8 and in X.509 (RFC 8410). */
    private static final String PRIVATE = "302e020100300506032b657004220420";

    private static final String PUBLIC = "302a300506032b6570032100";

    private final PrivateKey key;
    private final String publicKey;

    private Signer(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * @param written 32 bytes in Base64; when blank, a key beside the embedded database
     * @throws BadValues when there is no key, or it cannot be read; without repeating it
     */
    public static Signer of(String written, String databaseUrl) {
        var secret = written.isBlank() ? besideDatabase(databaseUrl) : written.strip();
        try {
            var seed = Base64.getDecoder().decode(secret);
            if (seed.length != BYTES) {
                throw unreadable();
            }
            var pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE, pair.getPrivateKey())));
            return new Signer(key, Base64.getEncoder().encodeToString(joined(PUBLIC, pair.getPublicKey())));
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot sign with Ed25519", impossible);
        }
    }

    /** X.509 in Base64: the middle of a PEM file. */
    public String publicKey() {
        return publicKey;
    }

    public byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot sign with Ed25519", impossible);
        }
    }

    private static String besideDatabase(String databaseUrl) {
        return KeyFile.beside(databaseUrl, ".signing-key")
                .orElseThrow(() ->
                        new BadValues("There is no key to sign with: set RAPPORT_SIGNING_KEY in the environment; %s."
                                .formatted(MAKE)))
                .read(Signer::random);
    }

    private static String random() {
        var seed = new byte[BYTES];
        new SecureRandom().nextBytes(seed);
        return Base64.getEncoder().encodeToString(seed);
    }

    private static byte[] joined(String prefix, byte[] key) {
        return HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key));
    }

    private static BadValues unreadable() {
        return new BadValues("RAPPORT_SIGNING_KEY cannot be read: it is 32 bytes in Base64; %s.".formatted(MAKE));
    }
}
