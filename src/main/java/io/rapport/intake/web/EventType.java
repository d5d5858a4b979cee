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
    SUBMITTED("io.rapport.request.submitted.v1", Submission.class),
    REPLIED("io.rapport.request.replied.v1", About.Replied.class),
    REOPENED("io.rapport.request.reopened.v1", About.Reopened.class),
    CONFIRMED("io.rapport.request.confirmed.v1", About.Confirmed.class),
    WITHDRAWN("io.rapport.request.withdrawn.v1", About.Withdrawn.class),
    FEEDBACK("io.rapport.request.feedback.v1", About.Feedback.class),
    OBSERVED("io.rapport.customer.observed.v1", Observed.class),
    CRM_CONTACT("io.rapport.crm.contact.v1", CrmContact.class),
    CRM_ACTIVITY("io.rapport.crm.activity.v1", CrmActivity.class),
    TICKET_COMMENT("io.rapport.ticketing.comment.v1", TicketComment.class),
    ERP_ACCOUNT("io.rapport.erp.account.v1", ErpAccount.class);

    private final String type;
    private final Class<? extends Happening> data;

    EventType(String type, Class<? extends Happening> data) {
        this.type = type;
        this.data = data;
    }

    String type() {
        return type;
    }

    Class<? extends Happening> data() {
        return data;
    }

    static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }
}
