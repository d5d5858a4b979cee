package io.rapport.customer.begun;

/** What can be begun. */
public enum Undertaking {
    ERASURE("Erasing"),
    MERGE("Merging"),
    UNMERGE("Taking back a merge of");

    private final String words;

    Undertaking(String words) {
        this.words = words;
    }

    /** How a sentence about it begins; the customer's id follows. */
    String words() {
        return words;
    }
}
