package io.rapport.customer.erasure;

import static io.rapport.Person.LEA;
import static io.rapport.Person.MAX;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.RATIONALE;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What we count, and what we can be asked to answer for, is the same without the customer. */
@RapportTest
class TotalsStayTest implements NothingInTheLog {

    private static final Map<String, String> TOTALS = Map.ofEntries(
            Map.entry(
                    "exceptions by kind",
                    "select kind, currency, standing, count(*), sum(amount) from approval_record"
                            + " group by kind, currency, standing"),
            Map.entry(
                    "decisions by person",
                    "select decided_by, verdict, count(*) from approval_decision group by decided_by, verdict"),
            Map.entry(
                    "promises kept and missed",
                    "select clock, tier, count(*), count(met_at), count(missed_at) from sla_clock c"
                            + " join sla_promise p on p.request_id = c.request_id group by clock, tier"),
            Map.entry(
                    "scores by month",
                    "select y, m, count(*), sum(feedback_score) from (select extract(year from feedback_at) as y,"
                            + " extract(month from feedback_at) as m, feedback_score from request_record"
                            + " where feedback_score is not null) scores group by y, m"),
            Map.entry(
                    "cases",
                    "select type, state, team, tier, count(*), sum(handovers), sum(reopens) from request_record"
                            + " group by type, state, team, tier"),
            Map.entry("tiers", "select tier, tier_rule, count(*) from tiering_decision group by tier, tier_rule"),
            Map.entry("steward cases", "select state, action, count(*) from steward_case group by state, action"),
            Map.entry(
                    "privacy requests",
                    "select kind, law, verdict, count(*) from privacy_request group by kind, law, verdict"),
            Map.entry(
                    "who read",
                    "select reader, purpose, shown, kinds, count(*) from customer_read"
                            + " group by reader, purpose, shown, kinds"),
            Map.entry("who broke the glass", "select reader, count(*) from customer_break_glass group by reader"),
            Map.entry("merges", "select merged_by, count(*) from customer_merge group by merged_by"),
            Map.entry(
                    "rules that fired in journeys",
                    "select dec_def_key_, count(*) from act_hi_decinst where proc_def_key_ is not null group by dec_def_key_"),
            Map.entry(
                    "journeys",
                    "select proc_def_key_, count(*) from act_hi_procinst where proc_def_key_ <> 'tell-recipients'"
                            + " group by proc_def_key_"),
            Map.entry(
                    "tasks by person",
                    "select task_def_key_, assignee_, count(*) from act_hi_taskinst where delete_reason_ = 'completed'"
                            + " group by task_def_key_, assignee_"),
            Map.entry(
                    "operations by person",
                    "select user_id_, operation_type_, count(*) from act_hi_op_log group by user_id_, operation_type_"));

    @Autowired
    FullestCustomers fullest;

    @Autowired
    Erasures erasures;

    @Autowired
    Desk desk;

    @Autowired
    Requests requests;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Test
    void every_total_and_all_evidence_is_as_it_was() {
        var without = totals();
        var customer = fullest.free();
        grantedAndScored(customer.id());
        missed(customer.id());
        web.as("otto", Role.AUDITORS.group()).get("/api/customers/" + customer.id() + "/facts");
        var before = totals();
        before.forEach((total, rows) -> assertThat(rows).as(total).isNotEqualTo(without.get(total)));

        erasures.erase(customer.id(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(totals()).isEqualTo(before);
    }

    /** 400 euros were granted, the promise was kept, and the customer was content. */
    private void grantedAndScored(CustomerId customer) {
        var request = desk.request(customer, "billing-question");
        journeys.follow(request)
                .completedBy(
                        LEA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        EXCEPTION_KIND.with("credit"),
                        EXCEPTION_AMOUNT.with(400.0),
                        NOTE.with("Our mistake."))
                .completedBy(MAX, DECIDE_EXCEPTION, VERDICT.with("granted"), RATIONALE.with("It was."))
                .completedBy(LEA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Paid back."));
        requests.confirm(request);
        journeys.follow(request);
        assertThat(web.as("survey", Role.INTEGRATIONS.group())
                        .post("/api/requests/" + request + "/feedback", "{\"score\": 5}")
                        .status())
                .isEqualTo(204);
    }

    /** Nobody answered in time. */
    private void missed(CustomerId customer) {
        var request = desk.request(customer, "billing-question");
        journeys.follow(request).until(MONDAY_10.plus(Duration.ofDays(14)));
        requests.withdraw(request);
        journeys.follow(request);
    }

    private Map<String, List<String>> totals() {
        var totals = new TreeMap<String, List<String>>();
        TOTALS.forEach((name, sql) -> totals.put(
                name,
                jdbc.sql(sql).query().listOfRows().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
        return totals;
    }
}
