package io.rapport.intake.web;

/** One event of each type, for the API docs; a test sends each of them. */
final class EventExamples {

    static final String SUBMITTED =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.submitted.v1",
              "source": "urn:example:crm",
              "id": "e-1001",
              "datacontenttype": "application/json",
              "data": {
                "externalId": "case-77",
                "customer": {"system": "crm", "value": "4711", "name": "Ida Example"},
                "type": "billing-question",
                "channel": "email",
                "subject": "Invoice",
                "text": "The invoice of February shows the old price."
              }
            }""";

    static final String REPLIED =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.replied.v1",
              "source": "urn:example:crm",
              "id": "e-1002",
              "data": {"externalId": "case-77", "text": "Here is the invoice number: 2026-118."}
            }""";

    static final String REOPENED =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.reopened.v1",
              "source": "urn:example:crm",
              "id": "e-1003",
              "data": {"externalId": "case-77", "text": "The new invoice is wrong, too."}
            }""";

    static final String CONFIRMED =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.confirmed.v1",
              "source": "urn:example:crm",
              "id": "e-1004",
              "data": {"externalId": "case-77"}
            }""";

    static final String WITHDRAWN =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.withdrawn.v1",
              "source": "urn:example:crm",
              "id": "e-1005",
              "data": {"externalId": "case-77", "text": "It has settled itself."}
            }""";

    static final String FEEDBACK =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.feedback.v1",
              "source": "urn:example:crm",
              "id": "e-1006",
              "data": {"externalId": "case-77", "score": 5}
            }""";

    static final String OBSERVED =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.customer.observed.v1",
              "source": "urn:example:crm",
              "id": "e-1007",
              "time": "2026-03-02T09:00:00Z",
              "data": {
                "customer": {"system": "crm", "value": "4711", "name": "Ida Example"},
                "kind": "annual-value",
                "value": "12000.50"
              }
            }""";

    private EventExamples() {}
}
