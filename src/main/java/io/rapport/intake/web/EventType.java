package io.rapport.intake.web;

import io.rapport.intake.About;
import io.rapport.intake.Happening;
import io.rapport.intake.Observed;
import io.rapport.intake.Submission;
import io.rapport.intake.adapter.CrmActivity;
import io.rapport.intake.adapter.CrmContact;
import io.rapport.intake.adapter.ErpAccount;
import io.rapport.intake.adapter.TicketComment;
import java.util.Arrays;
import java.util.Optional;

/** The types of events we take, and what their data looks like. A type never changes its shape; a new shape is a v2. */
enum EventType {
    SUBMITTED("io.rapport.request.submitted.v1", Submission.class, "A customer asks for something."),
    REPLIED("io.rapport.request.replied.v1", About.Replied.class, "The customer has answered; waiting work goes on."),
    REOPENED("io.rapport.request.reopened.v1", About.Reopened.class, "It is not settled after all."),
    CONFIRMED("io.rapport.request.confirmed.v1", About.Confirmed.class, "The customer says it is settled."),
    WITHDRAWN("io.rapport.request.withdrawn.v1", About.Withdrawn.class, "The customer no longer wants it."),
    ESCALATED("io.rapport.request.escalated.v1", About.Escalated.class, "The customer asks for more attention."),
    FEEDBACK("io.rapport.request.feedback.v1", About.Feedback.class, "How content the customer was, 1 to 5."),
    OBSERVED("io.rapport.customer.observed.v1", Observed.class, "One fact about a customer, as a source says it."),
    CRM_CONTACT(
            "io.rapport.crm.contact.v1",
            CrmContact.class,
            "How a contact stands in a CRM: e-mail, phone, address, language, contract."),
    CRM_ACTIVITY(
            "io.rapport.crm.activity.v1", CrmActivity.class, "A call, a mail, a visit that the CRM has written down."),
    TICKET_COMMENT(
            "io.rapport.ticketing.comment.v1", TicketComment.class, "A word on a ticket that is worked on elsewhere."),
    ERP_ACCOUNT(
            "io.rapport.erp.account.v1",
            ErpAccount.class,
            "How an account stands in an ERP: value of the last year, VAT number, contract.");

    private final String type;
    private final Class<? extends Happening> data;
    private final String what;

    EventType(String type, Class<? extends Happening> data, String what) {
        this.type = type;
        this.data = data;
        this.what = what;
    }

    String type() {
        return type;
    }

    Class<? extends Happening> data() {
        return data;
    }

    /** What it tells, in a sentence for people. */
    String what() {
        return what;
    }

    static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }
}
