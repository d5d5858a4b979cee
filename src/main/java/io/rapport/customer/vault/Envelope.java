package io.rapport.customer.vault;

/**
 * What is sealed under a key of its own that lies beside it, and where: each table has the columns {@code id}, {@code
 * master} and {@code wrapped}. They stand here because {@code rotate-keys} runs without the rooms they belong to.
 */
public enum Envelope {
    /** What another system is still to be told, also of somebody whose key is gone. */
    MESSAGE("delivery_message", "delivery"),
    /** What came before the request it is about, so that nobody knows yet whose words they are. */
    EARLY_EVENT("intake_early", "early");

    private final String table;
    private final String purpose;

    Envelope(String table, String purpose) {
        this.table = table;
        this.purpose = purpose;
    }

    String table() {
        return table;
    }

    /** What the wrapped key is bound to. */
    String purpose(String id) {
        return purpose + "/" + id;
    }
}
