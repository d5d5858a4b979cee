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

    static final String CRM_CONTACT =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.crm.contact.v1",
              "source": "urn:example:crm",
              "id": "e-1008",
              "time": "2026-03-02T09:00:00Z",
              "data": {
                "customer": {"system": "crm", "value": "4711", "name": "Ida Example"},
                "email": "ida@example.org",
                "phone": "+49 30 901820",
                "postalAddress": "Am Markt 1, 10115 Berlin",
                "birthDate": "1980-05-17",
                "language": "de",
                "preferredChannel": "phone",
                "contract": "premium",
                "customerSince": "2019-04-01"
              }
            }""";

    static final String CRM_ACTIVITY =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.crm.activity.v1",
              "source": "urn:example:crm",
              "id": "e-1009",
              "time": "2026-03-02T09:05:00Z",
              "data": {
                "customer": {"system": "crm", "value": "4711"},
                "activityId": "call-31",
                "channel": "phone",
                "direction": "outbound",
                "subject": "New prices",
                "text": "Told her about the new prices; she wants them in writing."
              }
            }""";

    static final String TICKET_COMMENT =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.ticketing.comment.v1",
              "source": "urn:example:ticketing",
              "id": "e-1010",
              "time": "2026-03-02T09:10:00Z",
              "data": {
                "customer": {"system": "crm", "value": "4711"},
                "ticketId": "T-88",
                "commentId": "3",
                "channel": "email",
                "direction": "inbound",
                "title": "Cannot log in",
                "text": "It works again, thank you."
              }
            }""";

    static final String ERP_ACCOUNT =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.erp.account.v1",
              "source": "urn:example:erp",
              "id": "e-1011",
              "time": "2026-03-02T09:15:00Z",
              "data": {
                "customer": {"system": "erp", "value": "D-20044", "name": "Ida Example"},
                "annualValue": 12000.50,
                "currency": "EUR",
                "vatNumber": "DE123456789",
                "contract": "premium"
              }
            }""";

    static final String ESCALATED =
            """
            {
              "specversion": "1.0",
              "type": "io.rapport.request.escalated.v1",
              "source": "urn:example:crm",
              "id": "e-1012",
              "data": {"externalId": "case-77", "text": "I have called three times. I want to speak with a manager."}
            }""";

    private EventExamples() {}
}
