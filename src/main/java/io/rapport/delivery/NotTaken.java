package io.rapport.delivery;

/** A recipient does not have a message for sure. Nothing of what it says is repeated. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTaken(OutboxRows.Message message, String why) {
        super(
                ("'%s' was not told %s (%s): it %s. It is told again after a while; when that has ended, look at its address"
                                + " and token, and try again in Cockpit.")
                        .formatted(message.recipient(), message.type(), message.id(), why));
    }
}
