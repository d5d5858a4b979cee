package io.rapport.intake;

import java.util.UUID;

/** What other systems send, with ids nobody has used yet. */
public final class Messages {

    public static final String SOURCE = "urn:example:crm";
    public static final String STRUCTURED = "application/cloudevents+json";

    private Messages() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    public static String customer(String value) {
        return """
                {"system": "crm", "value": "%s", "name": "Ida Example"}""".formatted(value);
    }

    /** The data of a submitted event, and with a source the body of a request. */
    public static String submission(String externalId, String text) {
        return """
                {"externalId": "%s", "customer": %s, "type": "billing-question", "channel": "email", "text": "%s"}"""
                .formatted(externalId, customer(externalId), text);
    }

    public static String request(String externalId, String text) {
        return submission(externalId, text).replaceFirst("\\{", "{\"source\": \"" + SOURCE + "\", ");
    }

    /** A structured event of this type, such as {@code request.submitted}. */
    public static String event(String type, String id, String data) {
        return """
                {"specversion": "1.0", "type": "io.rapport.%s.v1", "source": "%s", "id": "%s",
                 "time": "2026-03-02T09:00:00Z", "data": %s}"""
                .formatted(type, SOURCE, id, data);
    }
}
