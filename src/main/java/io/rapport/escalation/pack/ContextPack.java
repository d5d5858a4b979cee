package io.rapport.escalation.pack;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with the work: as it stood at one moment, and unchangeable from then on.
 *
 * @param salt random, so that nobody can try out from the hash what was in it once it was erased
 * @param request null when the relation itself is handed over
 * @param items by section, the newest first
 */
public record ContextPack(
        String salt, CustomerId customer, @Nullable RequestId request, Instant packedAt, List<PackItem> items) {

    private static final Comparator<PackItem> ORDER = Comparator.comparing(PackItem::section)
            .thenComparing(PackItem::at, Comparator.nullsFirst(Comparator.<Instant>reverseOrder()))
            .thenComparing(PackItem::ref)
            .thenComparing(PackItem::about);

    public ContextPack {
        items = items.stream().sorted(ORDER).toList();
    }

    /** Its one spelling: JSON with sorted names and without blanks. Equal packs are spelled alike. */
    public String canonical() {
        return PackSpelling.write(this);
    }

    /** @throws Refusals.PackUnreadable when it is no pack */
    static ContextPack of(HandOverId id, String canonical) {
        return PackSpelling.read(id, canonical);
    }

    /** SHA-256 of the canonical spelling in UTF-8, 64 hex digits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256.", every);
        }
    }
}
