package io.rapport.kernel;

/** What a request is about, as the routing and service-level tables name it. */
public record RequestType(String code) {
    public RequestType {
        Code.checked("request type", code);
    }

    @Override
    public String toString() {
        return code;
    }
}
