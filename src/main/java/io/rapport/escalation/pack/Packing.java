package io.rapport.escalation.pack;

import io.rapport.customer.vault.Vault;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Packs what the rooms know, and opens what was received. */
@Component
class Packing {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectProvider<PackSource> sources;
    private final Vault vault;

    Packing(ObjectProvider<PackSource> sources, Vault vault) {
        this.sources = sources;
        this.vault = vault;
    }

    ContextPack packed(NewHandOver sent, Instant at) {
        var subject = new PackSource.Subject(sent.customer(), sent.request());
        List<PackItem> items = Stream.concat(
                        sent.also().stream(), sources.stream().flatMap(source -> source.of(subject).stream()))
                .toList();
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new ContextPack(HexFormat.of().formatHex(salt), sent.customer(), sent.request(), at, items);
    }

    String sealed(ContextPack pack) {
        return vault.seal(pack.customer(), pack.canonical());
    }

    /** What was received, checked against what was sent. */
    ContextPack opened(HandOver handOver, String sealed) {
        if (sealed.isEmpty()) {
            throw new Refusals.PackGone(handOver.id());
        }
        var canonical = vault.open(handOver.customer(), sealed).orElseThrow(() -> new Refusals.PackGone(handOver.id()));
        var pack = ContextPack.of(handOver.id(), canonical);
        if (!pack.hash().equals(handOver.hash())) {
            throw new Refusals.PackAltered(handOver.id());
        }
        return pack;
    }
}
