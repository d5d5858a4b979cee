package io.rapport.customer.bulk;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer a batch writes to: known, or new and without a number yet; and what the batch adds to the summary. */
final class Whom {

    private final @Nullable String name;
    private @Nullable CustomerId id;
    private long interactions;
    private @Nullable Instant lastContact;
    private int facts;
    private boolean traitsChanged;

    private Whom(@Nullable String name, @Nullable CustomerId id) {
        this.name = name;
        this.id = id;
    }

    static Whom known(long number) {
        return new Whom(null, CustomerId.of(number));
    }

    static Whom named(String name) {
        return new Whom(name, null);
    }

    boolean isNew() {
        return name != null;
    }

    String name() {
        return String.valueOf(name);
    }

    void number(long number) {
        id = CustomerId.of(number);
    }

    CustomerId id() {
        if (id == null) {
            throw new IllegalStateException("has no number yet");
        }
        return id;
    }

    long number() {
        return id().number();
    }

    void happened(Instant at) {
        interactions++;
        lastContact = lastContact == null || at.isAfter(lastContact) ? at : lastContact;
    }

    void learned() {
        facts++;
    }

    void traitsChanged() {
        traitsChanged = true;
    }

    /** Whether they have to be compared with others: new, or something changed that tells them from others. */
    boolean isToBeCompared() {
        return isNew() || traitsChanged;
    }

    boolean isChanged() {
        return interactions > 0 || facts > 0;
    }

    long interactions() {
        return interactions;
    }

    @Nullable
    Instant lastContact() {
        return lastContact;
    }

    int facts() {
        return facts;
    }
}
