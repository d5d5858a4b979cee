package io.rapport.customer.store;

import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.vault.Vault;

/** What identifiers and interactions are found by; the same wherever they are written. */
public final class Lookups {

    private Lookups() {}

    /** Of a customer's identifier, within its system. */
    public static String of(SourceIdentifier identifier, Vault vault) {
        return vault.lookup("identifier/" + identifier.system(), identifier.value());
    }

    /** Of a source's own id of an interaction, within that source. */
    public static String ofInteraction(String source, String externalId, Vault vault) {
        return vault.lookup("interaction/" + source, SourceIdentifier.canonical(externalId));
    }
}
