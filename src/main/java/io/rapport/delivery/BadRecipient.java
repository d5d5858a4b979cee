package io.rapport.delivery;

import io.rapport.kernel.Problem;

/** Who is to be told cannot be: said at the start, or by the job that wanted to. */
final class BadRecipient extends Problem {

    private static final long serialVersionUID = 1L;

    private BadRecipient(String message) {
        super(Kind.INVALID, "delivery/bad-recipient", message);
    }

    static BadRecipient unknown(String code) {
        return new BadRecipient(
                "rapport.delivery.recipients names '%s', which is no system declared in facts.yaml.".formatted(code));
    }

    static BadRecipient noAddress(String code) {
        return new BadRecipient(
                "rapport.delivery.recipients.%s.address must be an http or https address.".formatted(code));
    }

    static BadRecipient gone(String code) {
        return new BadRecipient(
                "'%s' has no address any more. Set rapport.delivery.recipients.%s.address and try again in Cockpit; or, when it is not to be told, delete the journey there."
                        .formatted(code, code));
    }
}
