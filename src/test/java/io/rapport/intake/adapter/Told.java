package io.rapport.intake.adapter;

import static io.rapport.intake.Messages.fresh;

/** Events as customer, ticket and finance systems send them, about one customer of theirs. */
record Told(String customer) {

    static Told aboutSomebody() {
        return new Told(fresh());
    }

    String contact(String source, String time, String fields) {
        return event("crm.contact", source, time, fields);
    }

    String account(String time, String fields) {
        return event("erp.account", "erp", time, fields);
    }

    String activity(String id, String time, String text) {
        return event(
                "crm.activity",
                "crm",
                time,
                """
                "activityId": "%s-%s", "channel": "phone", "direction": "outbound", "text": "%s\""""
                        .formatted(customer, id, text));
    }

    String comment(String id, String time, String text) {
        return event(
                "ticketing.comment",
                "ticketing",
                time,
                """
                "ticketId": "%s", "commentId": "%s", "channel": "email", "direction": "inbound", "text": "%s\""""
                        .formatted(customer, id, text));
    }

    /** What a source says of one kind of fact. */
    String observed(String source, String time, String kind, String value) {
        return event(
                "customer.observed",
                source,
                time,
                """
                "kind": "%s", "value": "%s\"""".formatted(kind, value));
    }

    String submitted(String time, String text) {
        return event(
                "request.submitted",
                "crm",
                time,
                """
                "externalId": "%s", "type": "billing-question", "channel": "email", "text": "%s\""""
                        .formatted(customer, text));
    }

    /** About the request of this customer. @param type such as {@code replied} */
    String about(String type, String time, String text) {
        return """
                {"specversion": "1.0", "type": "io.rapport.request.%s.v1", "source": "urn:example:crm", "id": "%s",
                 "time": "%s", "data": {"externalId": "%s", "text": "%s"}}"""
                .formatted(type, fresh(), time, customer, text);
    }

    /** @param time null to leave it out */
    String event(String type, String source, String time, String fields) {
        return """
                {"specversion": "1.0", "type": "io.rapport.%s.v1", "source": "urn:example:%s", "id": "%s"%s,
                 "data": {"customer": {"system": "crm", "value": "%s", "name": "Ida Example"}, %s}}"""
                .formatted(type, source, fresh(), time == null ? "" : ", \"time\": \"" + time + '"', customer, fields);
    }
}
